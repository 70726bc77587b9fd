package org.watersmeet.people.access;

import org.watersmeet.kernel.UserId;

/**
 * Who makes the request, as the request stamp says now.
 *
 * @param userKey 32 hexadecimal digits, empty when anonymous
 * @param name the sign-in name, empty when anonymous
 * @param avatar number of the picture; 0 for none
 * @param timeZone in which the user is shown times, an id; empty for the site's
 * @param language in which the user is shown the site, two letters; empty for the site's
 * @param groupsEpoch rises when the user's groups change; with the id it names a set of groups
 * @param labelsEpoch rises when what the user has tagged personally, or watches, changes; with the
 *     id it names that
 * @param scope what the credentials are good for
 * @param csrfSecret what forms of a browser must bring back; empty for callers without a cookie
 */
public record Caller(
        UserId id,
        String userKey,
        String name,
        String fullName,
        long avatar,
        String timeZone,
        String language,
        long groupsEpoch,
        long labelsEpoch,
        Scope scope,
        String csrfSecret) {

    /** Whoever has not signed in. */
    public static final Caller ANONYMOUS =
            new Caller(
                    UserId.ANONYMOUS, "", "", "Anonymous", 0, "", "", 0, 0, Scope.EVERYTHING, "");

    /** The same, allowed to read and nothing else, and with forms that nobody takes. */
    public Caller reading() {
        return new Caller(
                id,
                userKey,
                name,
                fullName,
                avatar,
                timeZone,
                language,
                groupsEpoch,
                labelsEpoch,
                Scope.READ,
                "");
    }

    public boolean anonymous() {
        return id.anonymous();
    }
}
