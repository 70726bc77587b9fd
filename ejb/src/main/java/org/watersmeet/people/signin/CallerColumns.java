package org.watersmeet.people.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.Caller;
import org.watersmeet.people.access.Scope;

/** How all ways of signing in read the caller from {@code app_user u}. */
final class CallerColumns {

    static final String NAMES =
            "u.id, u.user_key, u.name, u.full_name, u.avatar, u.time_zone, u.language, u.groups_epoch,"
                    + " u.labels_epoch";

    static final int COUNT = 9;

    private CallerColumns() {}

    /** Whether there is a caller at all. */
    static boolean present(ResultSet row, int first) throws SQLException {
        row.getLong(first);
        return !row.wasNull();
    }

    /**
     * @param csrfSecret what forms must bring back; empty for callers without a cookie
     */
    static Caller read(ResultSet row, int first, String csrfSecret, Scope scope)
            throws SQLException {
        return new Caller(
                new UserId(row.getLong(first)),
                row.getString(first + 1),
                row.getString(first + 2),
                row.getString(first + 3),
                row.getLong(first + 4),
                row.getString(first + 5),
                row.getString(first + 6),
                row.getLong(first + 7),
                row.getLong(first + 8),
                scope,
                csrfSecret);
    }
}
