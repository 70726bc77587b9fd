package org.watersmeet.platform.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** Runs what is due of a job on this member: offer the tick, claim it, do it, record it. */
final class JobRunner {

    private final DataSource dataSource;
    private final JobStore store;
    private final String member;

    JobRunner(DataSource dataSource, String member) {
        this.dataSource = dataSource;
        this.store = new JobStore(dataSource);
        this.member = member;
    }

    /**
     * @return whether this member did a tick just now
     */
    boolean runDue(ClusterJob job, Duration lease) throws SQLException {
        store.offer(job.name(), job.period());
        Optional<Claim> claim = store.claim(job.name(), member, lease);
        if (claim.isEmpty()) {
            return false;
        }
        try {
            return run(job, claim.get());
        } catch (SQLException | RuntimeException e) {
            JobLog.LOG.failed(job.name(), claim.get().tick(), e);
            store.fail(claim.get(), String.valueOf(e.getMessage()));
            return false;
        }
    }

    /** Effects and record commit together; a claimant that was overtaken rolls its effects back. */
    private boolean run(ClusterJob job, Claim claim) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                String detail = job.run(connection);
                if (JobStore.complete(connection, claim, "DONE", detail)) {
                    connection.commit();
                    return true;
                }
                connection.rollback();
                JobLog.LOG.overtaken(job.name(), claim.tick());
                return false;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
