package org.watersmeet.wiki.attachment;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.blob.Blob;
import org.watersmeet.platform.blob.BlobPlace;
import org.watersmeet.wiki.content.ContentStatus;

/** The columns of an attachment at a revision, and how to read them. */
final class AttachmentRows {

    private static final String COLUMNS =
            """
            c.id, c.container_id, c.title, c.status, r.number, r.media_type, r.shown_type,
            b.id, b.hash, b.size, b.place, r.comment, r.minor, c.creator_id, c.created_at,
            r.author_id, r.created_at""";

    static final int COUNT = 17;

    private static final String FROM =
            " from content c join attachment_revision r on r.content_id = c.id %s"
                    + " join blob b on b.id = r.blob_id";

    /** Attachments at their current revisions. */
    static final String CURRENT = "select " + COLUMNS + FROM.formatted("and r.number = c.revision");

    /** Attachments at all their revisions; the name is the one of that time. */
    static final String REVISIONS =
            "select " + COLUMNS.replace("c.title", "r.name") + FROM.formatted("");

    private AttachmentRows() {}

    static AttachmentFile read(ResultSet row, int first) throws SQLException {
        return new AttachmentFile(
                new ContentId(row.getLong(first)),
                new ContentId(row.getLong(first + 1)),
                row.getString(first + 2),
                ContentStatus.valueOf(row.getString(first + 3)),
                row.getInt(first + 4),
                row.getString(first + 5),
                row.getString(first + 6),
                new Blob(
                        row.getLong(first + 7),
                        HexFormat.of().formatHex(row.getBytes(first + 8)),
                        row.getLong(first + 9),
                        BlobPlace.valueOf(row.getString(first + 10))),
                row.getString(first + 11),
                row.getBoolean(first + 12),
                new UserId(row.getLong(first + 13)),
                row.getTimestamp(first + 14).toInstant(),
                new UserId(row.getLong(first + 15)),
                row.getTimestamp(first + 16).toInstant());
    }

    static List<AttachmentFile> readAll(PreparedStatement statement) throws SQLException {
        List<AttachmentFile> files = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                files.add(read(rows, 1));
            }
        }
        return files;
    }
}
