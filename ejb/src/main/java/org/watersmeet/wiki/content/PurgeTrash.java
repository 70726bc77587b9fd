package org.watersmeet.wiki.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.watersmeet.platform.job.ClusterJob;

/**
 * Deletes for good what has been in the trash for longer than its retention: {@code
 * watersmeet.trash.retention-days}, days, 1–3,650, default 30.
 */
@ApplicationScoped
public class PurgeTrash implements ClusterJob {

    /** Contents a tick; the next tick goes on. */
    private static final int AT_A_TIME = 1_000;

    @Override
    public String name() {
        return "purge-trash";
    }

    @Override
    public Duration period() {
        return Duration.ofHours(1);
    }

    @Override
    public String run(Connection connection) throws SQLException {
        int days = retentionDays();
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        with gone as (
                            delete from content where id in (
                                select id from content
                                 where status = 'TRASHED' and trashed_at < now() - make_interval(days => ?)
                                   and not (kind = 'COMMENT' and exists
                                       (select 1 from content r
                                         where r.parent_id = content.id and r.kind = 'COMMENT'))
                                 order by trashed_at limit ? for update skip locked)
                            returning id, kind)
                        insert into journal (kind, subject_id, actor_id)
                        select lower(replace(kind, '_', '-')) || '-purged', id, 0 from gone""")) {
            statement.setInt(1, days);
            statement.setInt(2, AT_A_TIME);
            return "%d contents removed that were in the trash for over %d days"
                    .formatted(statement.executeUpdate(), days);
        }
    }

    /** Days that trashed content is kept. */
    public static int retentionDays() {
        int days = Integer.getInteger("watersmeet.trash.retention-days", 30);
        if (days < 1 || days > 3_650) {
            throw new IllegalStateException(
                    "watersmeet.trash.retention-days must be 1 to 3650, not " + days);
        }
        return days;
    }
}
