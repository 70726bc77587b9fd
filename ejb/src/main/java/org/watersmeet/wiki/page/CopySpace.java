package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.permission.Restriction;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.platform.database.SqlArrays;
import org.watersmeet.platform.job.LongTask;
import org.watersmeet.platform.job.LongTaskWork;
import org.watersmeet.wiki.content.RestrictionCopies;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * Copies what is in a space into another, level by level, row by row inside the database. What is
 * trashed or purged on the way is left out; what stood below it goes to the top.
 */
@ApplicationScoped
public class CopySpace implements LongTaskWork {

    /** Of the tasks that copy spaces; their subject is the new space. */
    static final String KIND = "copy-space";

    private static final int A_STEP = 100;

    /** What is to be copied gets its id; the home page has had its one from the beginning. */
    private static final String PLAN =
            """
            insert into space_copy (space_id, source_id, copy_id, depth)
            select m.space_id, c.id, nextval('content_id_seq'),
                   length(c.path) - length(replace(c.path, '/', ''))
              from space_copy m join content h on h.id = m.source_id
              join content c on c.space_id = h.space_id
             where m.space_id = ? and c.kind in ('PAGE', 'BLOG_POST') and c.status = 'CURRENT'
                on conflict do nothing""";

    private static final String NEXT =
            """
            select source_id from space_copy m
             where space_id = ? and not written and depth =
                   (select min(depth) from space_copy where space_id = ? and not written)
             order by source_id limit ?""";

    /** Texts of some contents, and the lists of children they come into. */
    private static final String WRITE =
            """
            with todo as (
                update space_copy set written = true where space_id = ? and source_id = any(?)
                returning space_id, source_id, copy_id),
            original as (
                select o.*, y.copy_id, y.space_id as new_space, p.id as above,
                       coalesce(p.path || p.id || '/', '') as new_path
                  from todo y join content o on o.id = y.source_id and o.status = 'CURRENT'
                  left join space_copy a on a.space_id = y.space_id and a.source_id = o.parent_id
                  left join content p on p.id = a.copy_id),
            written as (
                insert into content (id, kind, space_id, parent_id, path, position, title,
                       title_key, status, revision, creator_id, created_at, modifier_id,
                       modified_at, posting_day)
                select copy_id, kind, new_space, above, new_path, position, title, title_key,
                       'CURRENT', 1, ?, clock_timestamp(), ?, clock_timestamp(), posting_day
                  from original
                returning id, kind, created_at),
            body as (
                insert into revision (content_id, number, title, body, author_id, created_at)
                select w.id, 1, r.title, r.body, ?, w.created_at
                  from written w join original o on o.copy_id = w.id
                  join revision r on r.content_id = o.id and r.number = o.revision),
            level as (
                update content set children_epoch = children_epoch + 1
                 where id in (select above from original
                              union select p.parent_id from original o
                                join content p on p.id = o.above)),
            top as (
                update space set roots_epoch = roots_epoch + 1
                 where id in (select space_id from todo))
            insert into journal (kind, subject_id, actor_id)
            select lower(replace(kind, '_', '-')) || '-created', id, ? from written""";

    /**
     * Writes some contents, each after those above it, with what belongs to them.
     *
     * @param sources planned for the new space and not written yet
     */
    static void write(Connection connection, long space, Long[] sources, UserId by)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setLong(1, space);
            statement.setArray(2, connection.createArrayOf("bigint", sources));
            for (int i = 3; i <= 6; i++) {
                statement.setLong(i, by.value());
            }
            statement.executeUpdate();
        }
        SortedMap<Long, Long> copies = copies(connection, space, sources);
        CopiedPages.belongings(connection, copies, CopyParts.ALL, by);
        RestrictionCopies.copy(connection, copies, Restriction.Operation.EDIT);
    }

    /** Those that are there by now, by their originals. */
    private static SortedMap<Long, Long> copies(Connection connection, long space, Long[] sources)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select m.source_id, m.copy_id from space_copy m join content c"
                                + " on c.id = m.copy_id"
                                + " where m.space_id = ? and m.source_id = any(?)")) {
            statement.setLong(1, space);
            statement.setArray(2, connection.createArrayOf("bigint", sources));
            SortedMap<Long, Long> copies = new TreeMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    copies.put(rows.getLong(1), rows.getLong(2));
                }
            }
            return copies;
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Progress step(Connection connection, LongTask task) throws SQLException {
        long space = task.subjectId();
        if (task.place().isEmpty()) {
            run(connection, PLAN, space);
            noteLinks(connection, task, sources(connection, space, true));
            return new Progress(1, count(connection, space), "copying", false);
        }
        Long[] next = sources(connection, space, false);
        if (next.length == 0) {
            open(connection, space);
            return new Progress(task.total(), task.total(), "opened", true);
        }
        write(connection, space, next, task.owner());
        noteLinks(connection, task, next);
        return new Progress(task.done() + next.length, task.total(), "copying", false);
    }

    private static void giveAll(Connection connection, long space) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        insert into space_permission (space_id, permission, subject, user_id)
                        select s.id, p.permission, 'USER', s.creator_id
                          from space s, unnest(?) p (permission) where s.id = ?
                            on conflict do nothing""")) {
            SqlArrays.bindTexts(
                    statement,
                    1,
                    Stream.of(SpacePermission.values()).map(SpacePermission::name).toList());
            statement.setLong(2, space);
            statement.executeUpdate();
        }
    }

    /**
     * Whoever could use the old space can use the new one from now on; who copied it, all of it.
     */
    private static void open(Connection connection, long space) throws SQLException {
        run(
                connection,
                """
                insert into space_permission (space_id, permission, subject, group_id, user_id)
                select distinct m.space_id, g.permission, g.subject, g.group_id, g.user_id
                  from space_copy m join content h on h.id = m.source_id
                  join space_permission g on g.space_id = h.space_id
                 where m.space_id = ? and m.depth = 0
                    on conflict do nothing""",
                space);
        giveAll(connection, space);
        run(
                connection,
                "update space set permission_epoch = permission_epoch + 1 where id = ?",
                space);
        run(connection, "delete from space_copy where space_id = ?", space);
    }

    /**
     * @param written the home page, or what is copied next
     */
    private static Long[] sources(Connection connection, long space, boolean written)
            throws SQLException {
        String sql =
                written ? "select source_id from space_copy where space_id = ? and written" : NEXT;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, space);
            if (!written) {
                statement.setLong(2, space);
                statement.setInt(3, A_STEP);
            }
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids.toArray(Long[]::new);
        }
    }

    private static void noteLinks(Connection connection, LongTask task, Long[] sources)
            throws SQLException {
        Long[] written =
                copies(connection, task.subjectId(), sources).values().toArray(Long[]::new);
        CopiedPages.noteLinks(connection, written, new SpaceKey(task.subject()));
    }

    private static long count(Connection connection, long space) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select count(*) from space_copy where space_id = ?")) {
            statement.setLong(1, space);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void run(Connection connection, String sql, long space) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, space);
            statement.executeUpdate();
        }
    }
}
