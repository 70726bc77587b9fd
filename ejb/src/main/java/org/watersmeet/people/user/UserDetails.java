package org.watersmeet.people.user;

import org.watersmeet.kernel.UserId;

/**
 * What others see of a user.
 *
 * @param userKey 32 hexadecimal digits, never changes
 * @param name the sign-in name; empty of a user who was deleted
 * @param avatar number of the picture; 0 for none
 * @param fullName the name shown to people
 */
public record UserDetails(
        UserId id,
        String userKey,
        String name,
        String fullName,
        String email,
        boolean active,
        long avatar) {

    /** Where no picture is shown. */
    public UserDetails(
            UserId id, String userKey, String name, String fullName, String email, boolean active) {
        this(id, userKey, name, fullName, email, active, 0);
    }

    /** Stands for whoever is not signed in, and for authors who are no longer known. */
    public static final UserDetails ANONYMOUS =
            new UserDetails(UserId.ANONYMOUS, "", "anonymous", "Anonymous", "", true);

    /** The same without what is for the user and administrators alone. */
    public UserDetails withoutEmail() {
        return new UserDetails(id, userKey, name, fullName, "", active, avatar);
    }

    /** Whether this was a user once: an author who is not to be found any more. */
    public boolean deleted() {
        return name.isEmpty() && !id.anonymous();
    }
}
