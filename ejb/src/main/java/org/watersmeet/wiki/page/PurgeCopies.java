package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.watersmeet.platform.job.ClusterJob;

/** Removes what failed copies of branches have left; nobody has ever seen it. */
@ApplicationScoped
public class PurgeCopies implements ClusterJob {

    /** Pages a tick; the next tick goes on. */
    private static final int AT_A_TIME = 1_000;

    @Override
    public String name() {
        return "purge-copies";
    }

    @Override
    public Duration period() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String run(Connection connection) throws SQLException {
        Optional<Long> root = BranchCopies.abandoned(connection);
        if (root.isEmpty()) {
            return "";
        }
        int removed = BranchCopies.remove(connection, root.get(), AT_A_TIME);
        if (removed < AT_A_TIME) {
            BranchCopies.forget(connection, root.get());
        }
        return "%d pages of an unfinished copy removed".formatted(removed);
    }
}
