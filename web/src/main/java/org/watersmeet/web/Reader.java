package org.watersmeet.web;

/**
 * Who looks at the screen, and what of the frame is theirs.
 *
 * @param name sign-in name, empty for nobody
 * @param key the stable user key that clients read from {@code ajs-remote-user-key}
 * @param mayCreatePages in at least one space
 */
public record Reader(
        String name,
        String fullName,
        String key,
        boolean mayCreatePages,
        boolean mayCreateSpaces,
        boolean administrator) {

    /** Nobody is signed in. */
    public static final Reader ANONYMOUS = new Reader("", "", "", false, false, false);

    public boolean signedIn() {
        return !name.isEmpty();
    }

    /** One or two letters that stand for the person. */
    public String initials() {
        return Person.initialsOf(fullName.isBlank() ? name : fullName);
    }
}
