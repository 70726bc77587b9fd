package org.watersmeet.wiki.space;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.watersmeet.people.permission.Grant;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.people.permission.Subject;
import org.watersmeet.people.permission.SubjectGrants;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;

/** What the site gives in each new space. */
@ApplicationScoped
class DefaultGrantStore {

    private static final String LIST =
            """
            select d.subject, d.group_id, coalesce(g.name, ''), array_agg(d.permission)
              from default_space_permission d
              left join user_group g on d.subject = 'GROUP' and g.id = d.group_id
             group by 1, 2, 3 order by d.subject, lower(coalesce(g.name, '')), 2 limit ?""";

    /** Everybody, groups by name, those signed in. */
    List<SubjectGrants> list(int limit) {
        return Sql.call(
                Databases.WEB,
                LIST,
                statement -> {
                    statement.setInt(1, limit);
                    List<SubjectGrants> subjects = new ArrayList<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            subjects.add(subject(row));
                        }
                    }
                    return subjects;
                });
    }

    private static SubjectGrants subject(ResultSet row) throws SQLException {
        Set<SpacePermission> permissions = EnumSet.noneOf(SpacePermission.class);
        for (String name : SqlArrays.texts(row, 4)) {
            permissions.add(SpacePermission.valueOf(name));
        }
        Subject subject = Subject.of(Subject.Kind.valueOf(row.getString(1)), row.getLong(2), 0);
        return new SubjectGrants(subject, row.getString(3), "", permissions);
    }

    /** From now on nobody else changes them until the transaction ends. */
    void lock() {
        Sql.run(
                Databases.WEB,
                "lock table default_space_permission in share row exclusive mode",
                PreparedStatement::execute);
    }

    void add(Collection<Grant> grants) {
        Sql.batch(
                Databases.WEB,
                "insert into default_space_permission (permission, subject, group_id)"
                        + " values (?, ?, ?) on conflict do nothing",
                grants,
                DefaultGrantStore::bind);
    }

    void remove(Collection<Grant> grants) {
        Sql.batch(
                Databases.WEB,
                "delete from default_space_permission where permission = ? and subject = ?"
                        + " and group_id = ?",
                grants,
                DefaultGrantStore::bind);
    }

    private static void bind(PreparedStatement statement, Grant grant) throws SQLException {
        statement.setString(1, grant.permission().name());
        statement.setString(2, grant.subject().kind().name());
        statement.setLong(3, grant.subject().groupId());
    }
}
