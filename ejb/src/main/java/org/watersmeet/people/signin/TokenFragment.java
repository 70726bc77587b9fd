package org.watersmeet.people.signin;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.watersmeet.people.access.Caller;
import org.watersmeet.people.access.Scope;
import org.watersmeet.platform.database.StampFragment;

/**
 * Part of the request stamp: is this token valid, and whose is it. One that was revoked, has
 * expired, or whose user is inactive has no answer, on every member at once.
 *
 * @param tokenHash SHA-256 of the token, hexadecimal
 */
record TokenFragment(String tokenHash) implements StampFragment<TokenFragment.Found> {

    /**
     * @param unnoted whether its last use was noted more than an hour ago, or never
     */
    record Found(long id, Caller caller, boolean unnoted) {}

    static TokenFragment of(String token) {
        return new TokenFragment(SessionFragment.hash(token));
    }

    @Override
    public String sql() {
        return "select "
                + CallerColumns.NAMES
                + ", k.id, k.scope, coalesce(k.last_used_at < now() - interval '1 hour', true)"
                + " from access_token k join app_user u on u.id = k.user_id and u.active"
                + " where k.token_hash = ? and k.expires_at > now()";
    }

    @Override
    public int columns() {
        return CallerColumns.COUNT + 3;
    }

    @Override
    public int bind(PreparedStatement statement, int first) throws SQLException {
        statement.setBytes(first, HexFormat.of().parseHex(tokenHash));
        return first + 1;
    }

    @Override
    public @Nullable Found read(ResultSet row, int first) throws SQLException {
        if (!CallerColumns.present(row, first)) {
            return null;
        }
        int own = first + CallerColumns.COUNT;
        Scope scope = Scope.valueOf(row.getString(own + 1));
        return new Found(
                row.getLong(own),
                CallerColumns.read(row, first, "", scope),
                row.getBoolean(own + 2));
    }
}
