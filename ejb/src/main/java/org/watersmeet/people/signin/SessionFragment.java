package org.watersmeet.people.signin;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Hash;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.Caller;
import org.watersmeet.platform.database.StampFragment;

/**
 * Part of the request stamp: is this sign-in still valid, and whose is it. A sign-in that was
 * ended, has expired or whose user was deactivated has no answer, on every member at once.
 *
 * @param tokenHash SHA-256 of the cookie's token, hexadecimal
 */
record SessionFragment(String tokenHash) implements StampFragment<SessionFragment.Found> {

    /**
     * @param stale last seen over a minute ago: worth an update of the row
     */
    record Found(Caller caller, boolean stale) {}

    static SessionFragment of(String token) {
        return new SessionFragment(hash(token));
    }

    static String hash(String token) {
        return HexFormat.of().formatHex(Hash.sha256(token));
    }

    byte[] hashBytes() {
        return HexFormat.of().parseHex(tokenHash);
    }

    @Override
    public String sql() {
        return """
        select u.id, u.user_key, u.name, u.full_name, u.groups_epoch, s.csrf_secret,
               s.last_seen_at < now() - interval '1 minute'
          from login_session s join app_user u on u.id = s.user_id and u.active
         where s.token_hash = ? and s.expires_at > now() and s.idle_expires_at > now()""";
    }

    @Override
    public int columns() {
        return 7;
    }

    @Override
    public int bind(PreparedStatement statement, int first) throws SQLException {
        statement.setBytes(first, hashBytes());
        return first + 1;
    }

    @Override
    public @Nullable Found read(ResultSet row, int first) throws SQLException {
        long id = row.getLong(first);
        if (row.wasNull()) {
            return null;
        }
        Caller caller =
                new Caller(
                        new UserId(id),
                        row.getString(first + 1),
                        row.getString(first + 2),
                        row.getString(first + 3),
                        row.getLong(first + 4),
                        row.getString(first + 5));
        return new Found(caller, row.getBoolean(first + 6));
    }
}
