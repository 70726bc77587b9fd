package org.watersmeet.web;

import org.jspecify.annotations.Nullable;

/**
 * Who looks at the screen, and what of the frame is theirs.
 *
 * @param name sign-in name, empty for nobody
 * @param key the stable user key that clients read from {@code ajs-remote-user-key}
 * @param avatar address of the picture; null for none
 * @param mayCreatePages in at least one space
 */
public record Reader(
        String name,
        String fullName,
        String key,
        @Nullable String avatar,
        boolean mayCreatePages,
        boolean mayCreateSpaces,
        boolean administrator) {

    /** Nobody is signed in. */
    public static final Reader ANONYMOUS = new Reader("", "", "", null, false, false, false);

    public boolean signedIn() {
        return !name.isEmpty();
    }

    public Person person() {
        return new Person(name, fullName, avatar);
    }
}
