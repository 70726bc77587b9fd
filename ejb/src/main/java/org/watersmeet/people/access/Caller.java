package org.watersmeet.people.access;

import org.watersmeet.kernel.UserId;

/**
 * Who makes the request, as the request stamp says now.
 *
 * @param userKey 32 hexadecimal digits, empty when anonymous
 * @param name the sign-in name, empty when anonymous
 * @param groupsEpoch rises when the user's groups change; with the id it names a set of groups
 * @param csrfSecret what forms of a browser must bring back; empty for callers without a cookie
 */
public record Caller(
        UserId id,
        String userKey,
        String name,
        String fullName,
        long groupsEpoch,
        String csrfSecret) {

    /** Whoever has not signed in. */
    public static final Caller ANONYMOUS = new Caller(UserId.ANONYMOUS, "", "", "Anonymous", 0, "");

    public boolean anonymous() {
        return id.anonymous();
    }
}
