package org.watersmeet.wiki.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.cache.Caches;
import org.watersmeet.platform.cache.NamedCache;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.wiki.content.ContentFragment;

/**
 * The comments of a container, without a question to the database where this member knows them:
 * named by the container's comments epoch.
 */
@ApplicationScoped
class CommentRows {

    /** So many one container can have, see {@link CommentEditService}. */
    static final int MOST = 5_000;

    private record Name(long container, long commentsEpoch) {}

    private final NamedCache<Name, List<CommentForest.Thread>> cache = Caches.CONTENT_LIST.typed();

    /**
     * @param container as the request stamp says it is, and the caller may view it
     */
    List<CommentForest.Thread> threads(ContentFragment.Found container) {
        Name name = new Name(container.id().value(), container.epochs().comments());
        List<CommentForest.Thread> known = cache.get(name);
        if (known == null) {
            known = CommentForest.of(read(container.id()));
            cache.put(name, known);
        }
        return known;
    }

    private static List<CommentRow> read(ContentId container) {
        return Sql.call(
                Databases.WEB,
                """
                select c.id, coalesce(c.parent_id, 0), c.status = 'TRASHED', c.revision,
                       c.creator_id, c.created_at, c.modifier_id, c.modified_at,
                       (select array_agg(k.user_id order by k.liked_at, k.user_id)
                          from content_like k where k.content_id = c.id),
                       i.marker, i.selection, coalesce(i.resolver_id, 0), i.resolved_at
                  from content c left join inline_comment i on i.content_id = c.id
                 where c.container_id = ? and c.kind = 'COMMENT' order by c.id limit ?""",
                statement -> {
                    statement.setLong(1, container.value());
                    statement.setInt(2, MOST);
                    List<CommentRow> rows = new ArrayList<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            rows.add(read(row));
                        }
                    }
                    return rows;
                });
    }

    private static CommentRow read(ResultSet row) throws SQLException {
        return new CommentRow(
                new ContentId(row.getLong(1)),
                row.getLong(2),
                row.getBoolean(3),
                row.getInt(4),
                new UserId(row.getLong(5)),
                row.getTimestamp(6).toInstant(),
                new UserId(row.getLong(7)),
                row.getTimestamp(8).toInstant(),
                users(row.getArray(9)),
                anchor(row));
    }

    private static List<UserId> users(@Nullable Array ids) throws SQLException {
        return ids == null
                ? List.of()
                : Arrays.stream((Long[]) ids.getArray()).map(UserId::new).toList();
    }

    private static @Nullable InlineAnchor anchor(ResultSet row) throws SQLException {
        String marker = row.getString(10);
        if (marker == null) {
            return null;
        }
        Timestamp resolved = row.getTimestamp(13);
        return new InlineAnchor(
                marker,
                row.getString(11),
                new UserId(row.getLong(12)),
                resolved == null ? null : resolved.toInstant());
    }
}
