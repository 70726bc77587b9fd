package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;
import org.watersmeet.wiki.content.Title;

/** Copies pages row by row inside the database; a handful of statements however many they are. */
@ApplicationScoped
class PageCopies {

    /** A page to be copied; {@code parent} is the id of another of them, 0 for the first. */
    record Original(long id, long parent, String title, @Nullable Integer position) {}

    /** A copy: where it comes from and where it goes. */
    record Copy(
            long from,
            ContentId id,
            @Nullable Long parent,
            String path,
            Title title,
            @Nullable Integer position) {}

    /** A page and, if wanted, all current pages below it, each after its parent. */
    List<Original> originals(Page page, boolean below, int limit) {
        return Sql.call(
                Databases.WEB,
                """
                select id, coalesce(parent_id, 0), title, position from content
                 where kind = 'PAGE' and status = 'CURRENT' and (id = ? or ? and path like ?)
                 order by length(path) - length(replace(path, '/', '')), id limit ?""",
                statement -> {
                    statement.setLong(1, page.id().value());
                    statement.setBoolean(2, below);
                    statement.setString(3, page.pathBelow() + "%");
                    statement.setInt(4, limit);
                    return read(statement);
                });
    }

    private static List<Original> read(PreparedStatement statement) throws SQLException {
        List<Original> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                int position = rows.getInt(4);
                Integer order = rows.wasNull() ? null : position;
                found.add(new Original(rows.getLong(1), rows.getLong(2), rows.getString(3), order));
            }
        }
        return found;
    }

    /** So many new ids. */
    List<Long> ids(int count) {
        return Sql.call(
                Databases.WEB,
                "select nextval('content_id_seq') from generate_series(1, ?)",
                statement -> {
                    statement.setInt(1, count);
                    List<Long> ids = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            ids.add(rows.getLong(1));
                        }
                    }
                    return ids;
                });
    }

    /** Which of these titles current pages of a space have; some of them. */
    List<String> taken(SpaceId space, Collection<String> titleKeys) {
        return Sql.call(
                Databases.WEB,
                "select title from content where space_id = ? and kind = 'PAGE'"
                        + " and status = 'CURRENT' and title_key = any(?) order by title_key limit 5",
                statement -> {
                    statement.setLong(1, space.value());
                    SqlArrays.bindTexts(statement, 2, titleKeys);
                    List<String> titles = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            titles.add(rows.getString(1));
                        }
                    }
                    return titles;
                });
    }

    /** Writes the copies with the current texts of the originals as their first revisions. */
    void write(SpaceId space, List<Copy> copies, String comment, UserId by) {
        Sql.run(
                Databases.WEB,
                """
                with copy as (
                    select * from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[],
                                         ?::text[], ?::text[], ?::int[])
                        as copy (source, id, parent, path, title, title_key, position)),
                page as (
                    insert into content (id, kind, space_id, parent_id, path, position, title,
                           title_key, status, revision, creator_id, created_at, modifier_id,
                           modified_at)
                    select id, 'PAGE', ?, parent, path, position, title, title_key, 'CURRENT', 1,
                           ?, clock_timestamp(), ?, clock_timestamp() from copy
                    returning id, created_at),
                body as (
                    insert into revision (content_id, number, title, body, author_id, created_at,
                           comment)
                    select p.id, 1, y.title, r.body, ?, p.created_at, ?
                      from page p join copy y on y.id = p.id
                      join content o on o.id = y.source
                      join revision r on r.content_id = o.id and r.number = o.revision)
                insert into journal (kind, subject_id, actor_id)
                select 'page-created', id, ? from page""",
                statement -> {
                    int next = bind(copies, statement);
                    statement.setLong(next, space.value());
                    statement.setLong(next + 1, by.value());
                    statement.setLong(next + 2, by.value());
                    statement.setLong(next + 3, by.value());
                    statement.setString(next + 4, comment);
                    statement.setLong(next + 5, by.value());
                    statement.executeUpdate();
                });
    }

    private static int bind(List<Copy> copies, PreparedStatement statement) throws SQLException {
        SqlArrays.bindIds(statement, 1, copies.stream().map(Copy::from).toList());
        SqlArrays.bindIds(statement, 2, copies.stream().map(it -> it.id().value()).toList());
        array(statement, 3, "bigint", copies, Copy::parent);
        array(statement, 4, "text", copies, Copy::path);
        array(statement, 5, "text", copies, it -> it.title().value());
        array(statement, 6, "text", copies, it -> it.title().key());
        array(statement, 7, "int", copies, Copy::position);
        return 8;
    }

    /** With nulls, which lists of ids and texts never have. */
    private static void array(
            PreparedStatement statement,
            int index,
            String type,
            List<Copy> copies,
            Function<Copy, @Nullable Object> part)
            throws SQLException {
        Object[] values = copies.stream().map(part).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }

    /**
     * Copies what the originals link to. A link without a space leads into the space of the page
     * that holds it, so in another space it is another link.
     */
    void copyLinks(List<Copy> copies) {
        Sql.run(
                Databases.WEB,
                """
                insert into link (source_id, space_lookup, title_key, space_key, title)
                select y.id, l.space_lookup, l.title_key, l.space_key, l.title
                  from link l join unnest(?::bigint[], ?::bigint[]) as y (source, id)
                    on l.source_id = y.source""",
                statement -> {
                    bindPairs(copies, statement, 1);
                    statement.executeUpdate();
                });
    }

    /** Copies labels that others see too. */
    void copyLabels(List<Copy> copies, UserId by) {
        Sql.run(
                Databases.WEB,
                """
                insert into labelling (content_id, label_id, labeller_id)
                select y.id, l.label_id, ? from labelling l
                  join label n on n.id = l.label_id and n.prefix <> 'my'
                  join unnest(?::bigint[], ?::bigint[]) as y (source, id)
                    on l.content_id = y.source""",
                statement -> {
                    statement.setLong(1, by.value());
                    bindPairs(copies, statement, 2);
                    statement.executeUpdate();
                });
    }

    private static void bindPairs(List<Copy> copies, PreparedStatement statement, int first)
            throws SQLException {
        SqlArrays.bindIds(statement, first, copies.stream().map(Copy::from).toList());
        SqlArrays.bindIds(
                statement, first + 1, copies.stream().map(it -> it.id().value()).toList());
    }

    /**
     * Gives each original its copy's id, place and title.
     *
     * @param ids as many as there are originals
     * @param parent of the first copy; null for the top of the space
     */
    static List<Copy> plan(
            List<Original> originals, List<Long> ids, @Nullable Page parent, CopyPages input) {
        Map<Long, Copy> copies = new HashMap<>();
        List<Copy> planned = new ArrayList<>();
        for (int i = 0; i < originals.size(); i++) {
            Original original = originals.get(i);
            ContentId id = new ContentId(ids.get(i));
            Copy above = i == 0 ? null : Objects.requireNonNull(copies.get(original.parent()));
            Copy copy =
                    above == null
                            ? first(original, id, parent, input)
                            : next(original, id, above, input);
            copies.put(original.id(), copy);
            planned.add(copy);
        }
        return planned;
    }

    private static Copy first(
            Original original, ContentId id, @Nullable Page parent, CopyPages input) {
        return new Copy(
                original.id(),
                id,
                parent == null ? null : parent.id().value(),
                parent == null ? "" : parent.pathBelow(),
                input.title(),
                null);
    }

    private static Copy next(Original original, ContentId id, Copy above, CopyPages input) {
        return new Copy(
                original.id(),
                id,
                above.id().value(),
                above.path() + above.id() + "/",
                new Title(input.prefix() + original.title()),
                original.position());
    }
}
