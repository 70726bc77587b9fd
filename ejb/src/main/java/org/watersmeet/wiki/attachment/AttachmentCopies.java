package org.watersmeet.wiki.attachment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.SqlArrays;

/**
 * Copies of attachments for content that is being copied, in the copier's transaction. No bytes are
 * copied: the first revision of a copy names the blob of the original's current one.
 */
public final class AttachmentCopies {

    /** Most attachments of one transaction. */
    public static final int MOST = 20_000;

    /** A copy that is not shown yet has files that are not shown either, and no event tells. */
    private static final String SQL =
            """
            with file as (
                select nextval('content_id_seq') as id, a.id as source, a.revision, a.title,
                       a.title_key, c.id as container, c.space_id, c.status,
                       clock_timestamp() as now
                  from unnest(?::bigint[], ?::bigint[]) as copy (source, target)
                  join content a on a.container_id = copy.source
                       and a.kind = 'ATTACHMENT' and a.status = 'CURRENT'
                  join content c on c.id = copy.target
                 limit %d),
            added as (
                insert into content (id, kind, space_id, container_id, title, title_key, status,
                       revision, creator_id, created_at, modifier_id, modified_at)
                select id, 'ATTACHMENT', space_id, container, title, title_key, status, 1, ?,
                       now, ?, now from file),
            revised as (
                insert into attachment_revision (content_id, number, name, media_type, shown_type,
                       blob_id, comment, author_id, created_at)
                select f.id, 1, r.name, r.media_type, r.shown_type, r.blob_id, r.comment, ?, f.now
                  from file f
                  join attachment_revision r on r.content_id = f.source and r.number = f.revision),
            told as (
                insert into journal (kind, subject_id, actor_id)
                select 'attachment-created', id, ? from file where status = 'CURRENT')
            select source, id from file"""
                    .formatted(MOST + 1);

    private AttachmentCopies() {}

    /**
     * Copies all current attachments, without their earlier revisions: one statement, however many
     * they are.
     *
     * @param copies the new containers, which have no attachments yet, by the original ones
     * @return the new attachments by the original ones, for what belongs to them in its turn
     * @throws Problem.LimitExceeded if there are more than 20,000; the transaction is to be rolled
     *     back
     */
    public static SortedMap<Long, Long> copy(
            Connection connection, SortedMap<Long, Long> copies, UserId by) throws SQLException {
        SortedMap<Long, Long> made = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            SqlArrays.bindIds(statement, 1, copies.keySet());
            SqlArrays.bindIds(statement, 2, copies.values());
            for (int index = 3; index <= 6; index++) {
                statement.setLong(index, by.value());
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    made.put(rows.getLong(1), rows.getLong(2));
                }
            }
        }
        if (made.size() > MOST) {
            throw new Problem.LimitExceeded(
                    "page.copy-too-many-files",
                    "These pages have more than %,d attachments. Copy them without, or branch by branch."
                            .formatted(MOST),
                    Map.of("attachments", (long) MOST));
        }
        return made;
    }
}
