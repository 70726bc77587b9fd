package org.watersmeet.people.permission;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.watersmeet.platform.database.SqlArrays;

/**
 * The list form of {@link Permissions#check}: what a caller may view, for use in a query. Decides
 * as {@code Membership} and {@code Restrictions} do; a test holds them together.
 *
 * @param everything an administrator sees all spaces; a deleted one is seen by nobody
 * @param user whose own grants count, 0 when nobody is signed in, less for whom nothing is visible
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

    /**
     * Reads, of the few contents that are restricted, who is named by each that restricts them. The
     * groups stand in a query of their own, so that a list is read from its text once, not for each
     * content.
     */
    private static final String UNRESTRICTED =
            """
            (%1$s.view_restricted_by is null or ? or not exists (
                select 1 from unnest(%1$s.view_restricted_by) as v (id)
                 where not exists (select 1 from restriction r
                        where r.content_id = v.id and r.operation = 'VIEW'
                          and (r.subject = 'GROUP' and r.subject_id = any((select ?::bigint[])::bigint[])
                               or r.subject = 'USER' and r.subject_id = ?))))""";

    /** Of one who may not use the site. */
    private static final Visibility NOTHING = new Visibility(false, -1, List.of());

    private static final List<String> ANYBODY = List.of(Subject.Kind.ANONYMOUS.name());
    private static final List<String> ANY_USER =
            List.of(Subject.Kind.ANONYMOUS.name(), Subject.Kind.SIGNED_IN.name());

    static Visibility of(Membership caller) {
        return caller.uses()
                ? new Visibility(
                        caller.administrator(),
                        caller.user(),
                        caller.groups().stream().sorted().toList())
                : NOTHING;
    }

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
        SqlArrays.bindTexts(statement, first + 1, asWhom());
        SqlArrays.bindIds(statement, first + 2, groups);
        statement.setLong(first + 3, user);
        return first + 4;
    }

    private List<String> asWhom() {
        if (user < 0) {
            return List.of();
        }
        return user == 0 ? ANYBODY : ANY_USER;
    }

    /**
     * An SQL condition on content: that the caller may view its space and it; {@link #bindContent}
     * sets its arguments.
     *
     * @param alias of the table {@code content}, from our own code, never from input
     */
    public String content(String alias) {
        return condition(alias + ".space_id") + " and " + unrestricted(alias);
    }

    /**
     * Sets the arguments of {@link #content}.
     *
     * @return the index after the last one
     */
    public int bindContent(PreparedStatement statement, int first) throws SQLException {
        return bindUnrestricted(statement, bind(statement, first));
    }

    /**
     * An SQL condition on content in spaces that the caller may view: that no restriction hides it.
     *
     * @param alias of the table {@code content}, from our own code, never from input
     */
    public String unrestricted(String alias) {
        return UNRESTRICTED.formatted(alias);
    }

    /** The arguments of {@link #unrestricted} in their order, for a query of JPA. */
    public List<Object> unrestrictedArguments() {
        String ids =
                groups.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        return List.of(everything, ids, user);
    }

    /**
     * Sets the arguments of {@link #unrestricted}.
     *
     * @return the index after the last one
     */
    public int bindUnrestricted(PreparedStatement statement, int first) throws SQLException {
        statement.setBoolean(first, everything);
        SqlArrays.bindIds(statement, first + 1, groups);
        statement.setLong(first + 2, user);
        return first + 3;
    }
}
