package org.watersmeet.wiki.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.people.permission.Subject;
import org.watersmeet.people.permission.Visibility;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.wiki.space.SpaceKey;

/** Lists for administrators: what is restricted, and what names nobody any more. */
@ApplicationScoped
class RestrictionReport {

    private static final String RESTRICTED =
            """
            select c.id, c.title, coalesce(c.view_restricted_by @> array[c.id], false),
                   c.edit_restricted_by is not null, %s
              from content c
             where c.space_id = ? and c.status = 'CURRENT'
               and (c.edit_restricted_by = c.id or c.view_restricted_by @> array[c.id])
             order by c.title_key, c.id offset ? limit ?""";

    private static final String GONE =
            """
            (%1$s.subject = 'GROUP' and not exists
                 (select 1 from user_group g where g.id = %2$s)
             or %1$s.subject = 'USER' and not exists
                 (select 1 from app_user u where u.id = %3$s and u.deleted_at is null))""";

    private static final String ORPHANED =
            """
            select s.key, s.name, c.id, c.title, r.subject, r.subject_id, r.operation
              from restriction r
              join content c on c.id = r.content_id and c.status = 'CURRENT'
              join space s on s.id = c.space_id and s.status <> 'DELETED'
             where %s
            union all
            select s.key, s.name, 0, '', p.subject, greatest(p.group_id, p.user_id), p.permission
              from space_permission p
              join space s on s.id = p.space_id and s.status <> 'DELETED'
             where %s
             order by 1, 4, 5, 6, 7 offset ? limit ?"""
                    .formatted(
                            GONE.formatted("r", "r.subject_id", "r.subject_id"),
                            GONE.formatted("p", "p.group_id", "p.user_id"));

    /** Of a space, by title, also what the caller may not view. */
    List<RestrictedPage> restricted(Visibility visibility, SpaceId space, int start, int limit) {
        return Sql.call(
                Databases.WEB,
                RESTRICTED.formatted(visibility.unrestricted("c")),
                statement -> {
                    int next = visibility.bindUnrestricted(statement, 1);
                    statement.setLong(next, space.value());
                    statement.setInt(next + 1, start);
                    statement.setInt(next + 2, limit);
                    List<RestrictedPage> found = new ArrayList<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            found.add(
                                    new RestrictedPage(
                                            new ContentId(row.getLong(1)),
                                            row.getString(2),
                                            row.getBoolean(3),
                                            row.getBoolean(4),
                                            row.getBoolean(5)));
                        }
                    }
                    return found;
                });
    }

    /** Of all spaces, by space and title. */
    List<OrphanedGrant> orphaned(int start, int limit) {
        return Sql.call(
                Databases.WEB,
                ORPHANED,
                statement -> {
                    statement.setInt(1, start);
                    statement.setInt(2, limit);
                    List<OrphanedGrant> found = new ArrayList<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            found.add(orphan(row));
                        }
                    }
                    return found;
                });
    }

    private static OrphanedGrant orphan(ResultSet row) throws SQLException {
        long content = row.getLong(3);
        return new OrphanedGrant(
                new SpaceKey(row.getString(1)),
                row.getString(2),
                content == 0 ? null : new ContentId(content),
                row.getString(4),
                new Subject(Subject.Kind.valueOf(row.getString(5)), row.getLong(6)),
                row.getString(7));
    }
}
