package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.people.permission.Visibility;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;
import org.watersmeet.wiki.content.ContentKind;

/** Ids of pages in some order; each list is one query that an index serves. */
@ApplicationScoped
class PageLists {

    /** Current pages below a page on whatever level; each comes after the one it is below. */
    List<Long> descendants(Visibility visibility, Page page, int start, int limit) {
        return ids(
                "select c.id from content c where c.path like ? and c.kind = 'PAGE'"
                        + " and c.status = 'CURRENT' and "
                        + visibility.unrestricted("c")
                        + " order by c.path, c.id offset ? limit ?",
                statement -> {
                    statement.setString(1, page.pathBelow() + "%");
                    bindSlice(statement, visibility.bindUnrestricted(statement, 2), start, limit);
                });
    }

    /** Current pages or blog posts that the caller may view, by id, after one of them. */
    List<Long> after(
            Visibility visibility,
            ContentKind kind,
            @Nullable SpaceId space,
            long after,
            int limit) {
        return ids(
                "select c.id from content c where c.id > ? and c.kind = ? and c.status = 'CURRENT'"
                        + " and (?::bigint is null or c.space_id = ?) and "
                        + visibility.content("c")
                        + " order by c.id limit ?",
                statement -> {
                    statement.setLong(1, after);
                    statement.setString(2, kind.name());
                    statement.setObject(3, space == null ? null : space.value());
                    statement.setObject(4, space == null ? null : space.value());
                    int index = visibility.bindContent(statement, 5);
                    statement.setInt(index, limit);
                });
    }

    /** Current pages of a space by id, after {@code after} (0 for the first). */
    List<Long> inSpace(Visibility visibility, SpaceId space, int start, int limit) {
        return ids(
                "select c.id from content c where c.space_id = ? and c.kind = 'PAGE'"
                        + " and c.status = 'CURRENT' and "
                        + visibility.unrestricted("c")
                        + " order by c.id offset ? limit ?",
                statement -> {
                    statement.setLong(1, space.value());
                    bindSlice(statement, visibility.bindUnrestricted(statement, 2), start, limit);
                });
    }

    /** Current blog posts of a space, the latest first. */
    List<Long> posts(Visibility visibility, SpaceId space, int start, int limit) {
        return ids(
                "select c.id from content c where c.space_id = ? and c.kind = 'BLOG_POST'"
                        + " and c.status = 'CURRENT' and "
                        + visibility.unrestricted("c")
                        + " order by c.posting_day desc, c.id desc offset ? limit ?",
                statement -> {
                    statement.setLong(1, space.value());
                    bindSlice(statement, visibility.bindUnrestricted(statement, 2), start, limit);
                });
    }

    /** Current blog posts of a space with this title, the latest first. */
    List<Long> postsTitled(
            Visibility visibility,
            SpaceId space,
            String titleKey,
            @Nullable LocalDate day,
            int limit) {
        return ids(
                "select c.id from content c where c.space_id = ? and c.kind = 'BLOG_POST'"
                        + " and c.status = 'CURRENT' and c.title_key = ?"
                        + " and (?::date is null or c.posting_day = ?) and "
                        + visibility.unrestricted("c")
                        + " order by c.posting_day desc, c.id desc limit ?",
                statement -> {
                    statement.setLong(1, space.value());
                    statement.setString(2, titleKey);
                    statement.setObject(3, day);
                    statement.setObject(4, day);
                    statement.setInt(visibility.bindUnrestricted(statement, 5), limit);
                });
    }

    /** Current blog posts of all spaces the caller may view, by id. */
    List<Long> postsEverywhere(Visibility visibility, int start, int limit) {
        return visible("BLOG_POST", visibility, " order by c.id", start, limit);
    }

    /** Current pages of all spaces the caller may view, by id. */
    List<Long> everywhere(Visibility visibility, int start, int limit) {
        return visible("PAGE", visibility, " order by c.id", start, limit);
    }

    /** Current pages of all spaces in use that the caller may view, last changed first. */
    List<Long> recent(Visibility visibility, int start, int limit) {
        return visible(
                "PAGE",
                visibility,
                " and c.space_id <> all (array(select id from space where status = 'ARCHIVED'))"
                        + " order by c.modified_at desc, c.id desc",
                start,
                limit);
    }

    /**
     * Those of some ids that are current pages and blog posts the caller may view, in their order.
     */
    List<Long> among(Visibility visibility, Collection<Long> wanted) {
        return ids(
                "select c.id from unnest(?::bigint[]) with ordinality as w (id, place)"
                        + " join content c on c.id = w.id and c.kind in ('PAGE', 'BLOG_POST')"
                        + " and c.status = 'CURRENT' and "
                        + visibility.content("c")
                        + " order by w.place",
                statement -> {
                    SqlArrays.bindIds(statement, 1, wanted);
                    visibility.bindContent(statement, 2);
                });
    }

    private static List<Long> visible(
            String kind, Visibility visibility, String order, int start, int limit) {
        return ids(
                "select c.id from content c where c.kind = '"
                        + kind
                        + "' and c.status = 'CURRENT' and "
                        + visibility.content("c")
                        + order
                        + " offset ? limit ?",
                statement -> {
                    int index = visibility.bindContent(statement, 1);
                    statement.setInt(index, start);
                    statement.setInt(index + 1, limit);
                });
    }

    /** Current pages with this title in any space the caller may view, by id. */
    List<Long> titled(Visibility visibility, String titleKey, int start, int limit) {
        return ids(
                "select c.id from content c where c.kind = 'PAGE' and c.status = 'CURRENT' and c.title_key = ? and "
                        + visibility.content("c")
                        + " order by c.id offset ? limit ?",
                statement -> {
                    statement.setString(1, titleKey);
                    int index = visibility.bindContent(statement, 2);
                    statement.setInt(index, start);
                    statement.setInt(index + 1, limit);
                });
    }

    /** Trashed pages and blog posts of a space, last trashed first. */
    List<Long> trash(Visibility visibility, SpaceId space, int start, int limit) {
        return ids(
                "select c.id from content c where c.space_id = ?"
                        + " and c.kind in ('PAGE', 'BLOG_POST') and c.status = 'TRASHED' and "
                        + visibility.unrestricted("c")
                        + " order by c.trashed_at desc, c.id desc offset ? limit ?",
                statement -> {
                    statement.setLong(1, space.value());
                    bindSlice(statement, visibility.bindUnrestricted(statement, 2), start, limit);
                });
    }

    /**
     * The same from a place on.
     *
     * @param trashedAt of the last one that was seen
     * @param id of that
     */
    List<Long> trashAfter(
            Visibility visibility, SpaceId space, Instant trashedAt, ContentId id, int limit) {
        return ids(
                "select c.id from content c where c.space_id = ?"
                        + " and c.kind in ('PAGE', 'BLOG_POST') and c.status = 'TRASHED'"
                        + " and (c.trashed_at, c.id) < (?, ?) and "
                        + visibility.unrestricted("c")
                        + " order by c.trashed_at desc, c.id desc limit ?",
                statement -> {
                    statement.setLong(1, space.value());
                    statement.setTimestamp(2, Timestamp.from(trashedAt));
                    statement.setLong(3, id.value());
                    statement.setInt(visibility.bindUnrestricted(statement, 4), limit);
                });
    }

    /** The page of a title that was trashed last in a space, if there is one. */
    List<Long> trashedTitled(Visibility visibility, SpaceId space, String titleKey) {
        return ids(
                "select c.id from content c where c.space_id = ? and c.title_key = ?"
                        + " and c.kind = 'PAGE' and c.status = 'TRASHED' and "
                        + visibility.unrestricted("c")
                        + " order by c.trashed_at desc, c.id desc limit 1",
                statement -> {
                    statement.setLong(1, space.value());
                    statement.setString(2, titleKey);
                    visibility.bindUnrestricted(statement, 3);
                });
    }

    /** Current pages of a space whose title begins with some letters, by title. */
    List<Long> titlesFrom(Visibility visibility, SpaceId space, String prefixKey, int limit) {
        return ids(
                "select c.id from content c where c.space_id = ? and c.kind = 'PAGE'"
                        + " and c.status = 'CURRENT' and c.title_key >= ? and c.title_key < ? and "
                        + visibility.unrestricted("c")
                        + " order by c.title_key limit ?",
                statement -> {
                    statement.setLong(1, space.value());
                    statement.setString(2, prefixKey);
                    statement.setString(3, prefixKey + Character.MAX_VALUE);
                    statement.setInt(visibility.bindUnrestricted(statement, 4), limit);
                });
    }

    private static void bindSlice(PreparedStatement statement, int index, int start, int limit)
            throws SQLException {
        statement.setInt(index, start);
        statement.setInt(index + 1, limit);
    }

    /** Runs a query whose first column is an id. */
    static List<Long> ids(String sql, Sql.Work binding) {
        return Sql.call(
                Databases.WEB,
                sql,
                statement -> {
                    binding.on(statement);
                    return read(statement);
                });
    }

    private static List<Long> read(PreparedStatement statement) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }
}
