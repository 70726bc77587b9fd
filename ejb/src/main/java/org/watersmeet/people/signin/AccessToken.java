package org.watersmeet.people.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.watersmeet.people.access.Scope;

/**
 * A token of a user, without its secret.
 *
 * @param name what the user calls it
 * @param expired whether it is past its time
 * @param lastUsed to the hour; null when it was never used
 */
public record AccessToken(
        long id,
        String name,
        Scope scope,
        Instant createdAt,
        Instant expiresAt,
        boolean expired,
        @Nullable Instant lastUsed) {}
