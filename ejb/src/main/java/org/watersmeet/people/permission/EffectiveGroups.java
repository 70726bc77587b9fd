package org.watersmeet.people.permission;

/**
 * SQL for groups within groups: the beginnings of statements. Rows are told apart by id alone, so
 * they end even if there were a cycle.
 */
public final class EffectiveGroups {

    /**
     * {@code effective (id)}: the groups a user belongs to, by whatever way; takes the user's id.
     */
    public static final String OF_USER =
            """
            with recursive effective (id) as (
                select m.group_id from group_member m where m.user_id = ?
                union
                select n.parent_id from group_nesting n join effective e on n.child_id = e.id)""";

    /** {@code within (id)}: a group and all within it; to be formatted with the group's id. */
    public static final String WITHIN =
            """
            with recursive within (id) as (
                select %s::bigint
                union
                select n.child_id from group_nesting n join within w on n.parent_id = w.id)""";

    private EffectiveGroups() {}
}
