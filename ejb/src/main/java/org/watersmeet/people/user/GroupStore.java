package org.watersmeet.people.user;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.Optional;
import org.watersmeet.kernel.Text;
import org.watersmeet.people.permission.EffectiveGroups;
import org.watersmeet.platform.database.DatabaseValues;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/**
 * Changes of groups and of who is in them. Whoever belongs to other groups by one gets a new epoch,
 * however many they are, with one statement.
 */
@ApplicationScoped
class GroupStore {

    /** A path of nestings is never longer; one more step shows what would be too long. */
    private static final String SHAPE =
            """
            with recursive above (id, steps) as (
                select ?::bigint, 0
                union
                select n.parent_id, a.steps + 1
                  from group_nesting n join above a on n.child_id = a.id where a.steps <= 100),
            below (id, steps) as (
                select ?::bigint, 0
                union
                select n.child_id, b.steps + 1
                  from group_nesting n join below b on n.parent_id = b.id where b.steps <= 100)
            select (select max(steps) from above) + 1 + (select max(steps) from below),
                   exists (select 1 from above a join below b on a.id = b.id)""";

    private static final String CONCERNED =
            EffectiveGroups.WITHIN.formatted("?")
                    + """

            update app_user set groups_epoch = groups_epoch + 1
             where id in (select m.user_id from group_member m join within w on w.id = m.group_id)""";

    /**
     * What a nesting would look like.
     *
     * @param depth nestings on the longest path through it
     * @param cycle whether a group would be within itself
     */
    record Shape(int depth, boolean cycle) {}

    Optional<Group> find(String name) {
        return Sql.call(
                Databases.WEB,
                "select id, name from user_group where name_key = ?",
                statement -> {
                    statement.setString(1, Text.key(name));
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next()
                                ? Optional.of(new Group(row.getLong(1), row.getString(2)))
                                : Optional.empty();
                    }
                });
    }

    Group add(GroupName name) {
        long id = DatabaseValues.next("principal_id_seq");
        update(
                "insert into user_group (id, name, name_key) values (?, ?, ?)",
                id,
                name.value(),
                name.key());
        return new Group(id, name.value());
    }

    /** Its members keep what they have by other groups. */
    void remove(Group group) {
        update(CONCERNED, group.id());
        update(
                "delete from group_nesting where parent_id = ? or child_id = ?",
                group.id(),
                group.id());
        update("delete from group_member where group_id = ?", group.id());
        update("delete from user_group where id = ?", group.id());
    }

    /**
     * @return whether the user was no member before
     */
    boolean join(long user, Group group) {
        return changesUser(
                user,
                update(
                        "insert into group_member (user_id, group_id) values (?, ?)"
                                + " on conflict do nothing",
                        user,
                        group.id()));
    }

    /**
     * @return whether the user was a member
     */
    boolean leave(long user, Group group) {
        return changesUser(
                user,
                update(
                        "delete from group_member where user_id = ? and group_id = ?",
                        user,
                        group.id()));
    }

    /** Takes a user out of all groups. */
    void leaveAll(long user) {
        changesUser(user, update("delete from group_member where user_id = ?", user));
    }

    private static boolean changesUser(long user, int rows) {
        if (rows > 0) {
            update("update app_user set groups_epoch = groups_epoch + 1 where id = ?", user);
        }
        return rows > 0;
    }

    Shape shape(Group parent, Group child) {
        return Sql.call(
                Databases.WEB,
                SHAPE,
                statement -> {
                    statement.setLong(1, parent.id());
                    statement.setLong(2, child.id());
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        return new Shape(row.getInt(1), row.getBoolean(2));
                    }
                });
    }

    /**
     * @return whether it was not within the parent before
     */
    boolean nest(Group parent, Group child) {
        return changesGroup(
                child,
                update(
                        "insert into group_nesting (parent_id, child_id) values (?, ?)"
                                + " on conflict do nothing",
                        parent.id(),
                        child.id()));
    }

    /**
     * @return whether it was within the parent
     */
    boolean unnest(Group parent, Group child) {
        return changesGroup(
                child,
                update(
                        "delete from group_nesting where parent_id = ? and child_id = ?",
                        parent.id(),
                        child.id()));
    }

    private static boolean changesGroup(Group child, int rows) {
        if (rows > 0) {
            update(CONCERNED, child.id());
        }
        return rows > 0;
    }

    private static int update(String sql, Object... values) {
        return Sql.update(Databases.WEB, sql, values);
    }
}
