package org.watersmeet.wiki.page;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.wiki.content.Title;
import org.watersmeet.wiki.space.SpaceKey;

/** Copies of large branches as rows: planned when they are asked for, gone when they are done. */
final class BranchCopies {

    private BranchCopies() {}

    /**
     * Notes what is to be copied.
     *
     * @param copies each after its parent, with paths that begin below the first one's parent
     */
    static void plan(
            Connection connection,
            CopyTarget target,
            @Nullable ContentId parent,
            List<PageCopies.Copy> copies)
            throws SQLException {
        long root = copies.getFirst().id().value();
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        insert into branch_copy (root_id, space_id, parent_id, elsewhere, labels,
                               attachments, properties, comment, restrictions)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            statement.setLong(1, root);
            statement.setLong(2, target.space().value());
            statement.setObject(3, parent == null ? null : parent.value());
            statement.setBoolean(4, target.elsewhere());
            statement.setBoolean(5, target.parts().labels());
            statement.setBoolean(6, target.parts().attachments());
            statement.setBoolean(7, target.parts().properties());
            statement.setString(8, target.comment());
            statement.setBoolean(9, target.parts().restrictions());
            statement.executeUpdate();
        }
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        insert into branch_copy_page (root_id, source_id, copy_id, parent_id, path,
                               title, title_key, position, number)
                        select ?, * from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[],
                                                ?::text[], ?::text[], ?::int[])
                            with ordinality""")) {
            statement.setLong(1, root);
            CopiedPages.bind(statement, 2, copies);
            statement.executeUpdate();
        }
    }

    /**
     * Where a copy goes, as that stands now.
     *
     * @param path of the first page
     */
    record Place(CopyTarget target, @Nullable Long parent, String path) {}

    /** Empty when the page it was to stand below, or the space, is not there any more. */
    static Optional<Place> place(Connection connection, long root, UserId by) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select b.space_id, s.key, b.elsewhere, b.labels, b.attachments,
                               b.properties, b.restrictions, b.comment, p.id,
                               coalesce(p.path || p.id || '/', '')
                          from branch_copy b
                          join space s on s.id = b.space_id and s.status <> 'DELETED'
                          left join content p on p.id = b.parent_id and p.kind = 'PAGE'
                               and p.space_id = b.space_id and p.status = 'CURRENT'
                         where b.root_id = ? and (p.id is not null or b.parent_id is null)""")) {
            statement.setLong(1, root);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(place(row, by)) : Optional.empty();
            }
        }
    }

    private static Place place(ResultSet row, UserId by) throws SQLException {
        CopyTarget target =
                new CopyTarget(
                        new SpaceId(row.getLong(1)),
                        new SpaceKey(row.getString(2)),
                        false,
                        row.getBoolean(3),
                        new CopyParts(
                                row.getBoolean(4),
                                row.getBoolean(5),
                                row.getBoolean(6),
                                row.getBoolean(7)),
                        row.getString(8),
                        by);
        return new Place(target, row.getObject(9, Long.class), row.getString(10));
    }

    /** Some pages, from a number on, where they stand now. */
    static List<PageCopies.Copy> pages(
            Connection connection, long root, Place place, long after, int most)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select source_id, copy_id, parent_id, path, title, position
                          from branch_copy_page where root_id = ? and number > ?
                         order by number limit ?""")) {
            statement.setLong(1, root);
            statement.setLong(2, after);
            statement.setInt(3, most);
            List<PageCopies.Copy> pages = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Long parent = row.getObject(3, Long.class);
                    pages.add(
                            new PageCopies.Copy(
                                    row.getLong(1),
                                    new ContentId(row.getLong(2)),
                                    parent == null ? place.parent() : parent,
                                    place.path() + row.getString(4),
                                    new Title(row.getString(5)),
                                    row.getObject(6, Integer.class)));
                }
            }
            return pages;
        }
    }

    static long count(Connection connection, long root) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select count(*) from branch_copy_page where root_id = ?")) {
            statement.setLong(1, root);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Which of its titles other pages of the space have by now; some of them. */
    static List<String> taken(Connection connection, long root, SpaceId space) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select c.title from branch_copy_page b
                          join content c on c.space_id = ? and c.title_key = b.title_key
                               and c.kind = 'PAGE' and c.status = 'CURRENT'
                         where b.root_id = ? order by c.title_key limit 5""")) {
            statement.setLong(1, space.value());
            statement.setLong(2, root);
            List<String> titles = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    titles.add(rows.getString(1));
                }
            }
            return titles;
        }
    }

    /** Makes all of it current at one moment, names the lists anew it comes into, tells of it. */
    static void show(Connection connection, long root, UserId by) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        with shown as (
                            update content c set status = 'CURRENT'
                              from branch_copy_page b
                             where b.root_id = ? and c.status = 'COPYING'
                               and (c.id = b.copy_id or c.container_id = b.copy_id)
                            returning c.id, c.kind),
                        place as (
                            select b.space_id, p.id, p.parent_id from branch_copy b
                              left join content p on p.id = b.parent_id where b.root_id = ?),
                        level as (
                            update content set children_epoch = children_epoch + 1
                             where id in (select id from place union select parent_id from place)),
                        top as (
                            update space set roots_epoch = roots_epoch + 1
                             where id in (select space_id from place where parent_id is null))
                        insert into journal (kind, subject_id, actor_id)
                        select lower(kind) || '-created', id, ? from shown""")) {
            statement.setLong(1, root);
            statement.setLong(2, root);
            statement.setLong(3, by.value());
            statement.executeUpdate();
        }
        forget(connection, root);
    }

    static void forget(Connection connection, long root) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from branch_copy where root_id = ?")) {
            statement.setLong(1, root);
            statement.executeUpdate();
        }
    }

    /** A copy whose task has failed; the one that has been there longest. */
    static Optional<Long> abandoned(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement(
                                """
                                select root_id from branch_copy b where not exists
                                    (select from long_task t where t.kind = ?
                                        and t.subject_id = b.root_id and t.finished_at is null)
                                 order by root_id limit 1""");
                ResultSet row = bound(statement).executeQuery()) {
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        }
    }

    private static PreparedStatement bound(PreparedStatement statement) throws SQLException {
        statement.setString(1, CopyBranch.KIND);
        return statement;
    }

    /**
     * Removes hidden pages of a copy, those below others first.
     *
     * @return how many
     */
    static int remove(Connection connection, long root, int most) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        delete from content where status = 'COPYING' and id in (
                            select b.copy_id from branch_copy_page b
                              join content c on c.id = b.copy_id
                             where b.root_id = ? order by b.number desc limit ?)""")) {
            statement.setLong(1, root);
            statement.setInt(2, most);
            return statement.executeUpdate();
        }
    }
}
