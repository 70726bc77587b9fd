package org.watersmeet.people.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.watersmeet.kernel.Hash;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.Scope;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/** Rows of tokens. */
@ApplicationScoped
class TokenStore {

    /** Those who look for leaked secrets recognise ours by it. */
    private static final String PREFIX = "wmt_";

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String COLUMNS =
            "id, name, scope, created_at, expires_at, expires_at <= now(), last_used_at";

    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    MadeToken add(UserId user, NewToken input) {
        String secret = newSecret();
        AccessToken token =
                Sql.call(
                        Databases.WEB,
                        "insert into access_token (user_id, name, token_hash, scope, expires_at)"
                                + " values (?, ?, ?, ?, now() + make_interval(days => ?))"
                                + " returning "
                                + COLUMNS,
                        statement -> {
                            statement.setLong(1, user.value());
                            statement.setString(2, input.name());
                            statement.setBytes(3, Hash.sha256(secret));
                            statement.setString(4, input.scope().name());
                            statement.setInt(5, input.days());
                            try (ResultSet row = statement.executeQuery()) {
                                row.next();
                                return token(row);
                            }
                        });
        return new MadeToken(token, secret);
    }

    /** Of a user, the newest first. */
    List<AccessToken> of(UserId user) {
        return Sql.call(
                Databases.WEB,
                "select " + COLUMNS + " from access_token where user_id = ? order by id desc",
                statement -> {
                    statement.setLong(1, user.value());
                    List<AccessToken> tokens = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            tokens.add(token(rows));
                        }
                    }
                    return tokens;
                });
    }

    /**
     * @return whether the user has such a token
     */
    boolean remove(UserId user, long id) {
        return Sql.update(
                        Databases.WEB,
                        "delete from access_token where user_id = ? and id = ?",
                        user.value(),
                        id)
                > 0;
    }

    /** Notes that it is in use; at most once an hour, and not worth waiting for a lock. */
    static void touch(long id) {
        Sql.update(
                Databases.WEB,
                """
                update access_token set last_used_at = now()
                 where id in (select id from access_token where id = ? for update skip locked)""",
                id);
    }

    private static AccessToken token(ResultSet row) throws SQLException {
        Timestamp used = row.getTimestamp(7);
        return new AccessToken(
                row.getLong(1),
                row.getString(2),
                Scope.valueOf(row.getString(3)),
                row.getTimestamp(4).toInstant(),
                row.getTimestamp(5).toInstant(),
                row.getBoolean(6),
                used == null ? null : used.toInstant());
    }
}
