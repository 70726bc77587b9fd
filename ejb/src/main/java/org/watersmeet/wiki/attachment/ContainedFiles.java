package org.watersmeet.wiki.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;

/**
 * The files of many contents at once, for lists within texts. The caller has made sure that the
 * contents may be viewed.
 */
@ApplicationScoped
public class ContainedFiles {

    /** So many of one content, by name. */
    public static final int MOST = 200;

    private static final String FILES =
            """
            select a.container_id, a.id, a.title, a.revision, a.created_at, a.modified_at,
                   coalesce(r.shown_type like 'image/%%', false), b.size, r.author_id, r.comment
              from %s
              join attachment_revision r on r.content_id = a.id and r.number = a.revision
              join blob b on b.id = r.blob_id""";

    private static final String LISTED =
            FILES.formatted(
                            """
                            unnest(?::bigint[]) as w (id)
                             cross join lateral (
                                select * from content c
                                 where c.container_id = w.id and c.kind = 'ATTACHMENT'
                                   and c.status = 'CURRENT'
                                 order by c.title_key, c.id limit %d) a"""
                                    .formatted(MOST))
                    + " order by a.container_id, a.title_key, a.id";

    private static final String NAMED =
            FILES.formatted("content a")
                    + " where a.container_id = any(?) and a.title = any(?)"
                    + " and a.kind = 'ATTACHMENT' and a.status = 'CURRENT'";

    /**
     * A file at its current revision.
     *
     * @param size bytes
     */
    public record ContainedFile(
            ContentId id,
            String name,
            int revision,
            Instant createdAt,
            Instant modifiedAt,
            long size,
            UserId author,
            String comment,
            AttachmentLinks.Target target) {}

    /** By container, each by name. */
    public Map<Long, List<ContainedFile>> of(Set<Long> containers) {
        return containers.isEmpty()
                ? Map.of()
                : Sql.call(
                        Databases.WEB,
                        LISTED,
                        statement -> {
                            SqlArrays.bindIds(statement, 1, containers);
                            return read(statement);
                        });
    }

    /** Those that have one of these names, by container. */
    public Map<Long, List<ContainedFile>> named(Set<Long> containers, Set<String> names) {
        return containers.isEmpty() || names.isEmpty()
                ? Map.of()
                : Sql.call(
                        Databases.WEB,
                        NAMED,
                        statement -> {
                            SqlArrays.bindIds(statement, 1, containers);
                            SqlArrays.bindTexts(statement, 2, names);
                            return read(statement);
                        });
    }

    private static Map<Long, List<ContainedFile>> read(PreparedStatement statement)
            throws SQLException {
        Map<Long, List<ContainedFile>> found = new HashMap<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(file(row));
            }
        }
        return found;
    }

    private static ContainedFile file(ResultSet row) throws SQLException {
        Instant modified = row.getTimestamp(6).toInstant();
        return new ContainedFile(
                new ContentId(row.getLong(2)),
                row.getString(3),
                row.getInt(4),
                row.getTimestamp(5).toInstant(),
                modified,
                row.getLong(8),
                new UserId(row.getLong(9)),
                row.getString(10),
                AttachmentLinks.target(
                        row.getLong(1),
                        row.getString(3),
                        row.getInt(4),
                        modified,
                        row.getBoolean(7)));
    }
}
