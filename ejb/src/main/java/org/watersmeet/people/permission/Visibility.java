package org.watersmeet.people.permission;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.watersmeet.platform.database.SqlArrays;

/**
 * The list form of {@link Permissions#check}: which spaces a caller may view, for use in a query.
 * Decides as {@code Membership} does; a test holds the two together.
 *
 * @param everything an administrator sees all spaces; a deleted one is seen by nobody
 * @param user whose own grants count, 0 when nobody is signed in
 * @param groups whose grants count
 */
public record Visibility(boolean everything, long user, List<Long> groups) {

    /** Reads the spaces from their one index; each probe of it is one grant. */
    private static final String CONDITION =
            """
            ((? or exists (select 1 from space_permission p where p.space_id = %1$s and p.permission = '%2$s'
                and p.subject = any(?) and p.group_id = 0 and p.user_id = 0)
              or exists (select 1 from space_permission p where p.space_id = %1$s and p.permission = '%2$s'
                and p.subject = 'GROUP' and p.group_id = any(?) and p.user_id = 0)
              or exists (select 1 from space_permission p where p.space_id = %1$s and p.permission = '%2$s'
                and p.subject = 'USER' and p.group_id = 0 and p.user_id = ?))
            and %1$s <> all (array(select d.id from space d where d.status = 'DELETED')))""";

    private static final List<String> ANYBODY = List.of(Subject.Kind.ANONYMOUS.name());
    private static final List<String> ANY_USER =
            List.of(Subject.Kind.ANONYMOUS.name(), Subject.Kind.SIGNED_IN.name());

    /**
     * An SQL condition on a space's id column; {@link #bind} sets its arguments.
     *
     * @param column the column's qualified name, from our own code, never from input
     */
    public String condition(String column) {
        return CONDITION.formatted(column, SpacePermission.VIEW);
    }

    /** The same of those with a permission, when {@link #condition} holds as well. */
    public String condition(String column, SpacePermission permission) {
        return CONDITION.formatted(column, permission);
    }

    /**
     * Sets the condition's arguments.
     *
     * @return the index after the last one
     */
    public int bind(PreparedStatement statement, int first) throws SQLException {
        statement.setBoolean(first, everything);
        SqlArrays.bindTexts(statement, first + 1, user == 0 ? ANYBODY : ANY_USER);
        SqlArrays.bindIds(statement, first + 2, groups);
        statement.setLong(first + 3, user);
        return first + 4;
    }
}
