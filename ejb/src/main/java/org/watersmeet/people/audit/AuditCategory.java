package org.watersmeet.people.audit;

/** What kind of thing a record is about: administrators filter by it. Names are stored. */
public enum AuditCategory {
    SIGN_IN("Sign-in"),
    PEOPLE("Users and groups"),
    PERMISSIONS("Permissions"),
    SPACES("Spaces"),
    CONTENT("Content"),
    SETTINGS("Settings"),
    SYSTEM("System");

    private final String title;

    AuditCategory(String title) {
        this.title = title;
    }

    /** In English, as in exports. */
    public String title() {
        return title;
    }
}
