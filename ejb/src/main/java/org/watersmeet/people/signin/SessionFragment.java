package org.watersmeet.people.signin;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Hash;
import org.watersmeet.people.access.Caller;
import org.watersmeet.people.access.Scope;
import org.watersmeet.platform.database.StampFragment;

/**
 * Part of the request stamp: is this sign-in still valid, and whose is it. A sign-in that was
 * ended, has expired, or whose user was deactivated or got another password has no answer, on every
 * member at once.
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
        return "select "
                + CallerColumns.NAMES
                + ", s.csrf_secret, s.last_seen_at < now() - interval '1 minute'"
                + " from login_session s join app_user u on u.id = s.user_id and u.active"
                + " and u.credential_version = s.credential_version"
                + " where s.token_hash = ? and s.expires_at > now() and s.idle_expires_at > now()";
    }

    @Override
    public int columns() {
        return CallerColumns.COUNT + 2;
    }

    @Override
    public int bind(PreparedStatement statement, int first) throws SQLException {
        statement.setBytes(first, hashBytes());
        return first + 1;
    }

    @Override
    public @Nullable Found read(ResultSet row, int first) throws SQLException {
        if (!CallerColumns.present(row, first)) {
            return null;
        }
        int own = first + CallerColumns.COUNT;
        return new Found(
                CallerColumns.read(row, first, row.getString(own), Scope.EVERYTHING),
                row.getBoolean(own + 1));
    }
}
