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
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.people.permission.Visibility;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;
import org.watersmeet.wiki.content.Title;

/** What a copy of pages is going to be: which of them, with which ids, places and titles. */
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

    /** A page and, if wanted, all pages below it that the caller sees, each after its parent. */
    List<Original> originals(Visibility visibility, Page page, boolean below, int limit) {
        return Sql.call(
                Databases.WEB,
                """
                select c.id, coalesce(c.parent_id, 0), c.title, c.position from content c
                 where c.kind = 'PAGE' and c.status = 'CURRENT'
                   and (c.id = ? or ? and c.path like ?) and %s
                 order by length(c.path) - length(replace(c.path, '/', '')), c.id limit ?"""
                        .formatted(visibility.unrestricted("c")),
                statement -> {
                    statement.setLong(1, page.id().value());
                    statement.setBoolean(2, below);
                    statement.setString(3, page.pathBelow() + "%");
                    statement.setInt(visibility.bindUnrestricted(statement, 4), limit);
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

    static Problem.Invalid taken(List<String> titles) {
        return new Problem.Invalid(
                "content.title-taken",
                "Pages with these titles exist in the space already: %s. Choose another title or prefix."
                        .formatted(String.join(", ", titles)),
                "title");
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

    /** Copies by their originals. */
    static SortedMap<Long, Long> pairs(List<Copy> copies) {
        SortedMap<Long, Long> pairs = new TreeMap<>();
        copies.forEach(it -> pairs.put(it.from(), it.id().value()));
        return pairs;
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
                input.titles().of(original.title()),
                original.position());
    }
}
