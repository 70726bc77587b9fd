package org.watersmeet.wiki.space;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.Text;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.permission.Grant;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.people.permission.Subject;
import org.watersmeet.people.permission.SubjectGrants;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;

/** All changes of spaces' grants; each names the new set by a new epoch. */
@ApplicationScoped
class SpaceGrantStore {

    private static final String LIST =
            """
            select p.subject, p.group_id, p.user_id,
                   coalesce(g.name, u.name, ''), coalesce(u.full_name, ''), array_agg(p.permission)
              from space_permission p
              left join user_group g on p.subject = 'GROUP' and g.id = p.group_id
              left join app_user u on p.subject = 'USER' and u.id = p.user_id
             where p.space_id = ? and %s
             group by 1, 2, 3, 4, 5
             order by p.subject, lower(coalesce(g.name, u.name, '')), 2, 3
             offset ? limit ?""";

    private static final String BY_NAME =
            """
            (? = '' or p.subject in ('GROUP', 'USER')
                   and (starts_with(g.name_key, ?) or starts_with(u.name_key, ?)
                        or starts_with(u.full_name_key, ?)))""";

    private static final String OF_ONE = "p.subject = ? and p.group_id = ? and p.user_id = ?";

    private static final String OF_SOME =
            """
            (p.subject, p.group_id, p.user_id) in
            (select s.kind, s.group_id, s.user_id
               from unnest(?, ?, ?) s (kind, group_id, user_id))""";

    /**
     * The space's subjects: everybody, groups, those signed in, users; each kind by name.
     *
     * @param start what names begin with; empty for all
     */
    List<SubjectGrants> list(SpaceId space, String start, int offset, int limit) {
        String from = Text.key(start);
        return Sql.call(
                Databases.WEB,
                LIST.formatted(BY_NAME),
                statement -> {
                    int index = 1;
                    statement.setLong(index++, space.value());
                    for (int i = 0; i < 4; i++) {
                        statement.setString(index++, from);
                    }
                    statement.setInt(index++, offset);
                    statement.setInt(index, limit);
                    return subjects(statement);
                });
    }

    /** What one subject has; nothing if that is so. */
    SubjectGrants of(SpaceId space, Subject subject) {
        List<SubjectGrants> found =
                Sql.call(
                        Databases.WEB,
                        LIST.formatted(OF_ONE),
                        statement -> {
                            statement.setLong(1, space.value());
                            statement.setString(2, subject.kind().name());
                            statement.setLong(3, subject.groupId());
                            statement.setLong(4, subject.userId());
                            statement.setInt(5, 0);
                            statement.setInt(6, 1);
                            return subjects(statement);
                        });
        return found.isEmpty() ? new SubjectGrants(subject, "", "", Set.of()) : found.getFirst();
    }

    /** What some subjects have; those that have nothing are left out. */
    Map<Subject, SubjectGrants> ofAll(SpaceId space, Collection<Subject> subjects) {
        Map<Subject, SubjectGrants> found = new LinkedHashMap<>();
        Sql.<List<SubjectGrants>>call(
                        Databases.WEB,
                        LIST.formatted(OF_SOME),
                        statement -> {
                            statement.setLong(1, space.value());
                            SqlArrays.bindTexts(
                                    statement,
                                    2,
                                    subjects.stream().map(each -> each.kind().name()).toList());
                            SqlArrays.bindIds(
                                    statement, 3, subjects.stream().map(Subject::groupId).toList());
                            SqlArrays.bindIds(
                                    statement, 4, subjects.stream().map(Subject::userId).toList());
                            statement.setInt(5, 0);
                            statement.setInt(6, subjects.size());
                            return subjects(statement);
                        })
                .forEach(each -> found.put(each.subject(), each));
        return found;
    }

    private static List<SubjectGrants> subjects(PreparedStatement statement) throws SQLException {
        List<SubjectGrants> subjects = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Set<SpacePermission> permissions = EnumSet.noneOf(SpacePermission.class);
                for (String name : SqlArrays.texts(rows, 6)) {
                    permissions.add(SpacePermission.valueOf(name));
                }
                subjects.add(
                        new SubjectGrants(
                                Subject.of(
                                        Subject.Kind.valueOf(rows.getString(1)),
                                        rows.getLong(2),
                                        rows.getLong(3)),
                                rows.getString(4),
                                rows.getString(5),
                                permissions));
            }
        }
        return subjects;
    }

    /** From now on nobody else changes the space's grants until the transaction ends. */
    void lock(SpaceId space) {
        Sql.run(
                Databases.WEB,
                "update space set permission_epoch = permission_epoch + 1 where id = ?",
                statement -> {
                    statement.setLong(1, space.value());
                    statement.executeUpdate();
                });
    }

    void add(SpaceId space, Collection<Grant> grants) {
        Sql.batch(
                Databases.WEB,
                "insert into space_permission (space_id, permission, subject, group_id, user_id)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing",
                grants,
                (statement, grant) -> bind(statement, space, grant));
    }

    void remove(SpaceId space, Collection<Grant> grants) {
        Sql.batch(
                Databases.WEB,
                "delete from space_permission where space_id = ? and permission = ?"
                        + " and subject = ? and group_id = ? and user_id = ?",
                grants,
                (statement, grant) -> bind(statement, space, grant));
    }

    private static void bind(PreparedStatement statement, SpaceId space, Grant grant)
            throws SQLException {
        statement.setLong(1, space.value());
        statement.setString(2, grant.permission().name());
        statement.setString(3, grant.subject().kind().name());
        statement.setLong(4, grant.subject().groupId());
        statement.setLong(5, grant.subject().userId());
    }

    /** So that a space has exactly the grants of another. */
    void replaceBy(SpaceId from, SpaceId to) {
        Sql.run(
                Databases.WEB,
                """
                delete from space_permission p where p.space_id = ?
                   and not exists (select 1 from space_permission o where o.space_id = ?
                        and o.permission = p.permission and o.subject = p.subject
                        and o.group_id = p.group_id and o.user_id = p.user_id)""",
                statement -> {
                    statement.setLong(1, to.value());
                    statement.setLong(2, from.value());
                    statement.executeUpdate();
                });
        Sql.run(
                Databases.WEB,
                """
                insert into space_permission (space_id, permission, subject, group_id, user_id)
                select ?, permission, subject, group_id, user_id from space_permission
                 where space_id = ? on conflict do nothing""",
                statement -> {
                    statement.setLong(1, to.value());
                    statement.setLong(2, from.value());
                    statement.executeUpdate();
                });
    }

    /** Whether anybody but the administrators' group administers the space. */
    boolean administered(SpaceId space) {
        return Sql.call(
                Databases.WEB,
                "select exists (select 1 from space_permission p where p.space_id = ?"
                        + " and p.permission = 'ADMINISTER')",
                statement -> {
                    statement.setLong(1, space.value());
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next() && row.getBoolean(1);
                    }
                });
    }

    /**
     * What the site gives in each new space.
     *
     * @param wanted what of that counts
     */
    void addUsual(SpaceId space, Set<SpacePermission> wanted) {
        Sql.run(
                Databases.WEB,
                """
                insert into space_permission (space_id, permission, subject, group_id)
                select ?, d.permission, d.subject, d.group_id from default_space_permission d
                 where d.permission = any(?)
                union
                select ?, 'VIEW', 'ANONYMOUS', 0 from site s where s.anonymous_reads""",
                statement -> {
                    statement.setLong(1, space.value());
                    SqlArrays.bindTexts(
                            statement, 2, wanted.stream().map(SpacePermission::name).toList());
                    statement.setLong(3, space.value());
                    statement.executeUpdate();
                });
    }

    /** Every permission, to one user. */
    void addAll(SpaceId space, UserId user) {
        List<Grant> all = new ArrayList<>();
        for (SpacePermission permission : SpacePermission.values()) {
            all.add(Grant.toUser(permission, user.value()));
        }
        add(space, all);
    }
}
