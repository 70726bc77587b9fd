package org.watersmeet.wiki.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.watersmeet.platform.job.ClusterJob;

/**
 * Deletes drafts that nobody has touched for {@code watersmeet.drafts.retention-days}, days,
 * 1–3,650, default 90.
 */
@ApplicationScoped
public class PurgeDrafts implements ClusterJob {

    /** Drafts a tick; the next tick goes on. */
    private static final int AT_A_TIME = 1_000;

    @Override
    public String name() {
        return "purge-drafts";
    }

    @Override
    public Duration period() {
        return Duration.ofHours(1);
    }

    @Override
    public String run(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        delete from draft where id in (
                            select id from draft where kept_at < now() - make_interval(days => ?)
                             order by kept_at limit ? for update skip locked)""")) {
            statement.setInt(1, retentionDays());
            statement.setInt(2, AT_A_TIME);
            int deleted = statement.executeUpdate();
            return deleted == 0 ? "" : "%d drafts deleted".formatted(deleted);
        }
    }

    private static int retentionDays() {
        int days = Integer.getInteger("watersmeet.drafts.retention-days", 90);
        if (days < 1 || days > 3_650) {
            throw new IllegalStateException(
                    "watersmeet.drafts.retention-days must be 1 to 3650, not " + days);
        }
        return days;
    }
}
