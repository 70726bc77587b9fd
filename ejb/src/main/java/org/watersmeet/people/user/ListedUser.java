package org.watersmeet.people.user;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What administrators see of a user in a list.
 *
 * @param groups names, in their order
 * @param lastSignin the latest one by the form; null when there was none
 */
public record ListedUser(UserDetails user, List<String> groups, @Nullable Instant lastSignin) {

    public ListedUser {
        groups = List.copyOf(groups);
    }
}
