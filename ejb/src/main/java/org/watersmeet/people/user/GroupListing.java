package org.watersmeet.people.user;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.watersmeet.kernel.Text;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.permission.EffectiveGroups;
import org.watersmeet.platform.database.Sql;

/** Reads parts of lists of groups and of their members, by name; one query each. */
final class GroupListing {

    /** Members are counted for the rows that are shown. */
    private static final String GROUPS =
            """
            with found as (
                select id, name, name_key from user_group
                 where name_key >= ? and name_key < ? order by name_key offset ? limit ?)
            select f.id, f.name,
                   (select count(*) from group_member m where m.group_id = f.id),
                   (select count(*) from group_nesting n where n.parent_id = f.id)
              from found f order by f.name_key""";

    private static final String USER =
            "select u.id, u.user_key, u.name, u.full_name, u.email, u.active, u.avatar ";

    private static final String MEMBERS =
            USER
                    + """
             from group_member m join app_user u on u.id = m.user_id
             where m.group_id = ? order by u.name_key offset ? limit ?""";

    private static final String ALL_WITHIN =
            EffectiveGroups.WITHIN.formatted("?")
                    + " "
                    + USER
                    + """
             from app_user u
             where u.id in (select m.user_id from group_member m join within w on w.id = m.group_id)
             order by u.name_key offset ? limit ?""";

    private static final String NAMES =
            """
            select g.id, g.name, 0, 0 from %s join user_group g on g.id = %s
             order by g.name_key offset ? limit ?""";

    private static final String CHILDREN =
            NAMES.formatted(
                    "(select child_id from group_nesting where parent_id = ?) n", "n.child_id");
    private static final String PARENTS =
            NAMES.formatted(
                    "(select parent_id from group_nesting where child_id = ?) n", "n.parent_id");
    private static final String OF_USER =
            EffectiveGroups.OF_USER + " " + NAMES.formatted("effective e", "e.id");

    private final DataSource dataSource;

    GroupListing(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * @param start what the name begins with; empty for all
     */
    List<ListedGroup> groups(String start, int offset, int limit) {
        String from = Text.key(start);
        String end = from + Character.toString(Character.MAX_CODE_POINT);
        return list(GROUPS, GroupListing::group, from, end, offset, limit);
    }

    /** The members themselves. */
    List<UserDetails> members(Group group, int offset, int limit) {
        return list(MEMBERS, GroupListing::user, group.id(), offset, limit);
    }

    /** Members of the group and of all within it, each once. */
    List<UserDetails> allWithin(Group group, int offset, int limit) {
        return list(ALL_WITHIN, GroupListing::user, group.id(), offset, limit);
    }

    /** Groups directly within. */
    List<Group> children(Group group, int offset, int limit) {
        return list(CHILDREN, row -> group(row).group(), group.id(), offset, limit);
    }

    /** Groups that it is directly within. */
    List<Group> parents(Group group, int offset, int limit) {
        return list(PARENTS, row -> group(row).group(), group.id(), offset, limit);
    }

    /** All groups a user belongs to, by whatever way. */
    List<Group> ofUser(UserId user, int offset, int limit) {
        return list(OF_USER, row -> group(row).group(), user.value(), offset, limit);
    }

    private <T> List<T> list(String sql, Row<T> reader, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw Sql.problem(e);
        }
    }

    private static ListedGroup group(ResultSet row) throws SQLException {
        return new ListedGroup(
                new Group(row.getLong(1), row.getString(2)), row.getLong(3), row.getLong(4));
    }

    private static UserDetails user(ResultSet row) throws SQLException {
        return new UserDetails(
                new UserId(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6),
                row.getLong(7));
    }
}
