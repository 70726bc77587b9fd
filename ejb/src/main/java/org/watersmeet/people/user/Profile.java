package org.watersmeet.people.user;

import java.time.Instant;

/**
 * A user, as others see them.
 *
 * @param user without the address unless the caller may see it: the user and administrators
 * @param about what the user tells, plain text; empty for nothing
 * @param timeZone an id of the time-zone database; empty for the site's
 * @param language two letters; empty for the site's
 * @param own whether the caller is the user
 */
public record Profile(
        UserDetails user,
        String about,
        String timeZone,
        String language,
        Instant createdAt,
        boolean own) {}
