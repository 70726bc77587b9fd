package org.watersmeet.people.user;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.watersmeet.kernel.Text;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;

/** Reads a part of the list of users, in the order of their sign-in names; one query. */
final class UserListing {

    /** Groups are looked up for the rows that are shown, not for all that were found. */
    private static final String LIST =
            """
            with found as (
                select * from app_user u
                 where u.name_key > ? and u.deleted_at is null %s
                 order by u.name_key limit ?)
            select f.id, f.user_key, f.name, f.full_name, f.email, f.active, f.last_signin_at,
                   (select array_agg(g.name order by g.name_key)
                      from group_member m join user_group g on g.id = m.group_id
                     where m.user_id = f.id)
              from found f order by f.name_key""";

    /** Each range has an index of its own, which PostgreSQL unites. */
    private static final String SEARCHED =
            """
            and (u.name_key >= ? and u.name_key < ?
                 or u.full_name_key >= ? and u.full_name_key < ?
                 or u.email_key >= ? and u.email_key < ?)""";

    private static final int SEARCHED_COLUMNS = 3;

    private final DataSource dataSource;

    UserListing(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * @param after a sign-in name, exclusive; empty for the first
     * @param start what sign-in name, full name or address begins with; empty for all
     */
    List<ListedUser> read(String after, String start, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql(start))) {
            bind(statement, after, start, limit);
            return rows(statement);
        } catch (SQLException e) {
            throw Sql.problem(e);
        }
    }

    static String sql(String start) {
        return LIST.formatted(Text.key(start).isEmpty() ? "" : SEARCHED);
    }

    static void bind(PreparedStatement statement, String after, String start, int limit)
            throws SQLException {
        String from = Text.key(start);
        // the columns compare by code point, and none comes after this one
        String end = from + Character.toString(Character.MAX_CODE_POINT);
        int index = 1;
        statement.setString(index++, Text.key(after));
        if (!from.isEmpty()) {
            for (int column = 0; column < SEARCHED_COLUMNS; column++) {
                statement.setString(index++, from);
                statement.setString(index++, end);
            }
        }
        statement.setInt(index, limit);
    }

    private static List<ListedUser> rows(PreparedStatement statement) throws SQLException {
        List<ListedUser> users = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                users.add(row(rows));
            }
        }
        return users;
    }

    private static ListedUser row(ResultSet row) throws SQLException {
        UserDetails user =
                new UserDetails(
                        new UserId(row.getLong(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBoolean(6));
        Timestamp signin = row.getTimestamp(7);
        return new ListedUser(
                user, SqlArrays.texts(row, 8), signin == null ? null : signin.toInstant());
    }
}
