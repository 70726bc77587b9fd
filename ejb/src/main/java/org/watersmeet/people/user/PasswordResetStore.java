package org.watersmeet.people.user;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.util.Base64;
import java.util.Optional;
import org.watersmeet.kernel.Hash;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/** Links by which users choose a password once: at most one for each, only its hash is stored. */
@ApplicationScoped
class PasswordResetStore {

    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new link ends the one before. */
    private static final String START =
            """
            insert into password_reset (user_id, token_hash, creator_id, expires_at)
            values (?, ?, ?, now() + interval '24 hours')
            on conflict (user_id) do update
               set token_hash = excluded.token_hash, creator_id = excluded.creator_id,
                   created_at = clock_timestamp(), expires_at = excluded.expires_at""";

    private static final String VALID =
            " from password_reset r join app_user u on u.id = r.user_id"
                    + " where r.token_hash = ? and r.expires_at > now()"
                    + " and u.active and u.deleted_at is null";

    /** Of two at the same time the second one finds nothing to delete. */
    private static final String TAKE =
            "delete from password_reset where user_id = (select r.user_id"
                    + VALID
                    + ") and token_hash = ? returning user_id";

    /**
     * @return the link's secret
     */
    String start(UserId user, UserId creator) {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Sql.update(Databases.WEB, START, user.value(), Hash.sha256(token), creator.value());
        return token;
    }

    void forget(UserId user) {
        Sql.update(Databases.WEB, "delete from password_reset where user_id = ?", user.value());
    }

    /** Whose password a link is for; the link stays. */
    Optional<UserId> user(String token) {
        return ask("select r.user_id" + VALID, Hash.sha256(token));
    }

    /** The same, and the link has had its use. */
    Optional<UserId> take(String token) {
        byte[] hash = Hash.sha256(token);
        return ask(TAKE, hash, hash);
    }

    private static Optional<UserId> ask(String sql, byte[]... values) {
        return Sql.call(
                Databases.WEB,
                sql,
                statement -> {
                    for (int i = 0; i < values.length; i++) {
                        statement.setBytes(i + 1, values[i]);
                    }
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next()
                                ? Optional.of(new UserId(row.getLong(1)))
                                : Optional.empty();
                    }
                });
    }
}
