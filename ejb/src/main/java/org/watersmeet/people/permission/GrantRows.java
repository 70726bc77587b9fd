package org.watersmeet.people.permission;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/** The stored grants of spaces. */
public final class GrantRows {

    private static final String FORGET_GLOBAL =
            """
            with gone as (delete from global_permission where %s = ? returning 1)
            update site set permission_epoch = permission_epoch + 1
             where exists (select 1 from gone)""";

    private GrantRows() {}

    /** The grants of a space as they are now, in a stable order; immutable. */
    public static List<Grant> of(SpaceId space) {
        return Sql.call(
                Databases.WEB,
                "select permission, subject, group_id, user_id from space_permission"
                        + " where space_id = ? order by permission, subject, group_id, user_id",
                statement -> {
                    statement.setLong(1, space.value());
                    List<Grant> grants = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            grants.add(
                                    new Grant(
                                            SpacePermission.valueOf(rows.getString(1)),
                                            Subject.of(
                                                    Subject.Kind.valueOf(rows.getString(2)),
                                                    rows.getLong(3),
                                                    rows.getLong(4))));
                        }
                    }
                    return List.copyOf(grants);
                });
    }

    /**
     * Takes away all that is granted to a group, and names the sets of the spaces anew; in the
     * transaction that deletes the group.
     */
    public static void forgetGroup(long groupId) {
        Sql.update(
                Databases.WEB,
                """
                with gone as (delete from space_permission where group_id = ? returning space_id)
                update space set permission_epoch = permission_epoch + 1
                 where id in (select space_id from gone)""",
                groupId);
        Sql.update(
                Databases.WEB, "delete from default_space_permission where group_id = ?", groupId);
        Sql.update(Databases.WEB, FORGET_GLOBAL.formatted("group_id"), groupId);
    }

    /** The same of a user. */
    public static void forgetUser(long userId) {
        Sql.update(
                Databases.WEB,
                """
                with gone as (delete from space_permission where user_id = ? returning space_id)
                update space set permission_epoch = permission_epoch + 1
                 where id in (select space_id from gone)""",
                userId);
        Sql.update(Databases.WEB, FORGET_GLOBAL.formatted("user_id"), userId);
    }
}
