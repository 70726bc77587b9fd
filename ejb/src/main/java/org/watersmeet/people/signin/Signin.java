package org.watersmeet.people.signin;

import java.time.Instant;

/**
 * A sign-in that lasts, as its user sees it.
 *
 * @param network the address it came from
 * @param browser as the browser calls itself, shortened
 * @param lastSeen to the minute
 * @param current whether it is the one that asks
 */
public record Signin(
        long id,
        String network,
        String browser,
        Instant startedAt,
        Instant lastSeen,
        boolean current) {}
