package org.watersmeet.wiki.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.SortedMap;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;

/**
 * Copies of attachments for content that is being copied, in the copier's transaction. No bytes are
 * copied: the first revision of a copy names the blob of the original's current one.
 */
@ApplicationScoped
public class AttachmentCopies {

    /** Most attachments of one copy. */
    public static final int MOST = 20_000;

    private static final String SQL =
            """
            with file as (
                select nextval('content_id_seq') as id, a.id as source, a.revision, a.title,
                       a.title_key, c.id as container, c.space_id, clock_timestamp() as now
                  from unnest(?::bigint[], ?::bigint[]) as copy (source, target)
                  join content a on a.container_id = copy.source
                       and a.kind = 'ATTACHMENT' and a.status = 'CURRENT'
                  join content c on c.id = copy.target
                 limit %d),
            added as (
                insert into content (id, kind, space_id, container_id, title, title_key, status,
                       revision, creator_id, created_at, modifier_id, modified_at)
                select id, 'ATTACHMENT', space_id, container, title, title_key, 'CURRENT', 1, ?,
                       now, ?, now from file),
            revised as (
                insert into attachment_revision (content_id, number, name, media_type, shown_type,
                       blob_id, comment, author_id, created_at)
                select f.id, 1, r.name, r.media_type, r.shown_type, r.blob_id, r.comment, ?, f.now
                  from file f
                  join attachment_revision r on r.content_id = f.source and r.number = f.revision)
            insert into journal (kind, subject_id, actor_id)
            select 'attachment-created', id, ? from file"""
                    .formatted(MOST + 1);

    /**
     * Copies all current attachments, without their earlier revisions: one statement, however many
     * they are.
     *
     * @param copies the new containers, which have no attachments yet, by the original ones
     * @throws Problem.LimitExceeded if there are more than 20,000; the transaction is rolled back
     */
    public void copy(SortedMap<Long, Long> copies, UserId by) {
        int made =
                Sql.call(
                        Databases.WEB,
                        SQL,
                        statement -> {
                            SqlArrays.bindIds(statement, 1, copies.keySet());
                            SqlArrays.bindIds(statement, 2, copies.values());
                            for (int index = 3; index <= 6; index++) {
                                statement.setLong(index, by.value());
                            }
                            return statement.executeUpdate();
                        });
        if (made > MOST) {
            throw new Problem.LimitExceeded(
                    "page.copy-too-many-files",
                    "These pages have more than %,d attachments. Copy them without, or branch by branch."
                            .formatted(MOST),
                    Map.of("attachments", (long) MOST));
        }
    }
}
