package org.watersmeet.platform.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.watersmeet.platform.job.ClusterJob;

/** Removes the buckets of those who have not come for a day: they are full, and so is a new one. */
@ApplicationScoped
public class PurgeBudgets implements ClusterJob {

    @Override
    public String name() {
        return "purge-budgets";
    }

    @Override
    public Duration period() {
        return Duration.ofHours(1);
    }

    @Override
    public String run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int removed =
                    statement.executeUpdate(
                            "delete from request_budget where filled_at < now() - interval '1 day'");
            return removed + " budgets of requests removed";
        }
    }
}
