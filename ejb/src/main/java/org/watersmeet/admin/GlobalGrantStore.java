package org.watersmeet.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.watersmeet.people.permission.GlobalGrant;
import org.watersmeet.people.permission.GlobalPermission;
import org.watersmeet.people.permission.GlobalSubject;
import org.watersmeet.people.permission.NamedSubject;
import org.watersmeet.people.permission.Subject;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;

/** All changes of the grants for the whole site; each names the new set by a new epoch. */
@ApplicationScoped
class GlobalGrantStore {

    private static final String LIST =
            """
            select p.subject, p.group_id, p.user_id, coalesce(g.name, u.name, ''),
                   coalesce(u.full_name, ''), coalesce(u.user_key, ''), array_agg(p.permission)
              from global_permission p
              left join user_group g on p.subject = 'GROUP' and g.id = p.group_id
              left join app_user u on p.subject = 'USER' and u.id = p.user_id
             group by 1, 2, 3, 4, 5, 6
             order by p.subject, lower(coalesce(g.name, u.name, '')), 2, 3 limit ?""";

    /** Everybody, groups, those signed in, users; each kind by name. */
    List<GlobalSubject> list(int limit) {
        return Sql.call(
                Databases.WEB,
                LIST,
                statement -> {
                    statement.setInt(1, limit);
                    List<GlobalSubject> subjects = new ArrayList<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            subjects.add(subject(row));
                        }
                    }
                    return subjects;
                });
    }

    private static GlobalSubject subject(ResultSet row) throws SQLException {
        Set<GlobalPermission> permissions = EnumSet.noneOf(GlobalPermission.class);
        for (String name : SqlArrays.texts(row, 7)) {
            permissions.add(GlobalPermission.valueOf(name));
        }
        Subject subject =
                Subject.of(Subject.Kind.valueOf(row.getString(1)), row.getLong(2), row.getLong(3));
        return new GlobalSubject(
                new NamedSubject(subject, row.getString(4), row.getString(5), row.getString(6)),
                permissions);
    }

    /** From now on nobody else changes them until the transaction ends. */
    void lock() {
        Sql.run(
                Databases.WEB,
                "update site set permission_epoch = permission_epoch + 1",
                PreparedStatement::executeUpdate);
    }

    void add(Collection<GlobalGrant> grants) {
        Sql.batch(
                Databases.WEB,
                "insert into global_permission (permission, subject, group_id, user_id)"
                        + " values (?, ?, ?, ?) on conflict do nothing",
                grants,
                GlobalGrantStore::bind);
    }

    void remove(Collection<GlobalGrant> grants) {
        Sql.batch(
                Databases.WEB,
                "delete from global_permission where permission = ? and subject = ?"
                        + " and group_id = ? and user_id = ?",
                grants,
                GlobalGrantStore::bind);
    }

    private static void bind(PreparedStatement statement, GlobalGrant grant) throws SQLException {
        statement.setString(1, grant.permission().name());
        statement.setString(2, grant.subject().kind().name());
        statement.setLong(3, grant.subject().groupId());
        statement.setLong(4, grant.subject().userId());
    }
}
