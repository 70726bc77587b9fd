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
 * @param signedIn whether grants to signed-in users count
 * @param groups whose grants count
 */
public record Visibility(boolean everything, boolean signedIn, List<Long> groups) {

    /**
     * An SQL condition on a space's id column; {@link #bind} sets its arguments.
     *
     * @param column the column's qualified name, from our own code, never from input
     */
    public String condition(String column) {
        return condition(column, SpacePermission.VIEW);
    }

    /** The same of those who may edit, when {@link #condition} holds as well. */
    public String editing(String column) {
        return condition(column, SpacePermission.EDIT);
    }

    private static String condition(String column, SpacePermission permission) {
        return """
        ((? or exists (select 1 from space_permission p where p.space_id = %1$s and p.permission = '%2$s'
            and (p.subject = 'ANONYMOUS' or p.subject = 'SIGNED_IN' and ?
                 or p.subject = 'GROUP' and p.group_id = any(?))))
            and %1$s <> all (array(select d.id from space d where d.status = 'DELETED')))"""
                .formatted(column, permission);
    }

    /**
     * Sets the condition's arguments.
     *
     * @return the index after the last one
     */
    public int bind(PreparedStatement statement, int first) throws SQLException {
        statement.setBoolean(first, everything);
        statement.setBoolean(first + 1, signedIn);
        SqlArrays.bindIds(statement, first + 2, groups);
        return first + 3;
    }
}
