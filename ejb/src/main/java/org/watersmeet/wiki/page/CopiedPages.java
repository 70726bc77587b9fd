package org.watersmeet.wiki.page;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.permission.Restriction;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.wiki.attachment.AttachmentCopies;
import org.watersmeet.wiki.content.RestrictionCopies;
import org.watersmeet.wiki.label.LabelCopies;
import org.watersmeet.wiki.link.LinkStore;
import org.watersmeet.wiki.link.PageLinks;
import org.watersmeet.wiki.property.PropertyCopies;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * Writes copies of pages row by row inside the database, in the transaction of a request or of a
 * step of a long task: a handful of statements however many they are. Only links of copies that go
 * into another space are read from each text anew.
 */
final class CopiedPages {

    /** What was purged since the copy was asked for comes without its text. */
    private static final String WRITE =
            """
            with copy as (
                select * from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[],
                                     ?::text[], ?::text[], ?::int[])
                    as copy (source, id, parent, path, title, title_key, position)),
            page as (
                insert into content (id, kind, space_id, parent_id, path, position, title,
                       title_key, status, revision, creator_id, created_at, modifier_id,
                       modified_at)
                select id, 'PAGE', ?, parent, path, position, title, title_key, ?, 1,
                       ?, clock_timestamp(), ?, clock_timestamp() from copy
                returning id, status, created_at),
            body as (
                insert into revision (content_id, number, title, body, author_id, created_at,
                       comment)
                select p.id, 1, y.title, coalesce(r.body, ''), ?, p.created_at, ?
                  from page p join copy y on y.id = p.id
                  left join content o on o.id = y.source
                  left join revision r on r.content_id = o.id and r.number = o.revision)
            insert into journal (kind, subject_id, actor_id)
            select 'page-created', id, ? from page where status = 'CURRENT'""";

    private CopiedPages() {}

    /** Writes pages, each after its parent, with all that is wanted of what belongs to them. */
    static void write(Connection connection, CopyTarget target, List<PageCopies.Copy> copies)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            bind(statement, target, copies);
            statement.executeUpdate();
        }
        SortedMap<Long, Long> pairs = PageCopies.pairs(copies);
        if (target.elsewhere()) {
            noteLinks(connection, pairs.values().toArray(Long[]::new), target.key());
        } else {
            LinkStore.copy(connection, pairs);
        }
        belongings(connection, pairs, target.parts(), target.by());
    }

    private static void bind(
            PreparedStatement statement, CopyTarget target, List<PageCopies.Copy> copies)
            throws SQLException {
        int next = bind(statement, 1, copies);
        long by = target.by().value();
        statement.setLong(next, target.space().value());
        statement.setString(next + 1, target.shown() ? "CURRENT" : "COPYING");
        statement.setLong(next + 2, by);
        statement.setLong(next + 3, by);
        statement.setLong(next + 4, by);
        statement.setString(next + 5, target.comment());
        statement.setLong(next + 6, by);
    }

    /**
     * Seven arrays: originals, copies, parents, paths, titles, their keys, positions.
     *
     * @return the next index
     */
    static int bind(PreparedStatement statement, int first, List<PageCopies.Copy> copies)
            throws SQLException {
        array(statement, first, "bigint", copies, PageCopies.Copy::from);
        array(statement, first + 1, "bigint", copies, it -> it.id().value());
        array(statement, first + 2, "bigint", copies, PageCopies.Copy::parent);
        array(statement, first + 3, "text", copies, PageCopies.Copy::path);
        array(statement, first + 4, "text", copies, it -> it.title().value());
        array(statement, first + 5, "text", copies, it -> it.title().key());
        array(statement, first + 6, "int", copies, PageCopies.Copy::position);
        return first + 7;
    }

    /** With nulls, which lists of ids and texts never have. */
    private static void array(
            PreparedStatement statement,
            int index,
            String type,
            List<PageCopies.Copy> copies,
            Function<PageCopies.Copy, @Nullable Object> part)
            throws SQLException {
        Object[] values = copies.stream().map(part).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }

    /**
     * Labels, files, properties, those of the files, and who alone may view.
     *
     * @param pairs copies by their originals
     */
    static void belongings(
            Connection connection, SortedMap<Long, Long> pairs, CopyParts parts, UserId by)
            throws SQLException {
        SortedMap<Long, Long> contents = new TreeMap<>(pairs);
        if (parts.attachments()) {
            contents.putAll(AttachmentCopies.copy(connection, pairs, by));
        }
        if (parts.restrictions()) {
            // not who may edit: a copy is made to be changed
            RestrictionCopies.copy(connection, pairs, Restriction.Operation.VIEW);
        }
        if (parts.labels()) {
            LabelCopies.copy(connection, contents, by);
        }
        if (parts.properties()) {
            PropertyCopies.copy(connection, contents, by);
        }
    }

    /** A link without a space leads into the space of its page, so of a copy into the new one. */
    static void noteLinks(Connection connection, Long[] copies, SpaceKey space)
            throws SQLException {
        for (Map.Entry<Long, String> body : bodies(connection, copies).entrySet()) {
            LinkStore.replace(
                    connection,
                    new ContentId(body.getKey()),
                    PageLinks.of(StorageFormat.decode(body.getValue()), space));
        }
    }

    private static Map<Long, String> bodies(Connection connection, Long[] copies)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select content_id, body from revision"
                                + " where number = 1 and content_id = any(?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", copies));
            Map<Long, String> bodies = new TreeMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    bodies.put(rows.getLong(1), rows.getString(2));
                }
            }
            return bodies;
        }
    }
}
