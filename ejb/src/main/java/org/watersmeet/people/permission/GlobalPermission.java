package org.watersmeet.people.permission;

/** What may be granted for the whole site, as in Confluence. */
public enum GlobalPermission {
    /** Log in and use the site; without it all others and all permissions of spaces are nothing. */
    USE("USECONFLUENCE"),
    /** See the profiles of users. */
    VIEW_PROFILES("BROWSEUSERS"),
    /** Make a space of one's own. */
    PERSONAL_SPACE("PERSONALSPACE"),
    /** Make spaces. */
    CREATE_SPACE("CREATESPACE"),
    /** Do everything, also see what is hidden; as members of {@code confluence-administrators}. */
    SYSTEM("SYSTEMADMINISTRATOR");

    private final String constant;

    GlobalPermission(String constant) {
        this.constant = constant;
    }

    /** Its name in Confluence's exports and remote interfaces. */
    public String constant() {
        return constant;
    }

    /** Whether it can be granted to whoever has not signed in. */
    public boolean forAnonymous() {
        return this == USE || this == VIEW_PROFILES;
    }
}
