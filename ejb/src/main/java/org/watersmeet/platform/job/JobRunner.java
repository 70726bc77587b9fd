package org.watersmeet.platform.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Runs what is due of a job on this member: offer what has fallen due, claim the oldest of it, do
 * it, record it.
 */
final class JobRunner {

    private final DataSource dataSource;
    private final JobStore store;
    private final String member;
    private final Duration lease;
    private final Set<Claim> held = ConcurrentHashMap.newKeySet();

    /**
     * @param lease a member that has not renewed it by then is taken for dead
     */
    JobRunner(DataSource dataSource, String member, Duration lease) {
        this.dataSource = dataSource;
        this.store = new JobStore(dataSource);
        this.member = member;
        this.lease = lease;
    }

    /** Jobs of which nothing is due. */
    Set<String> idle() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return ScheduleStore.idle(connection);
        }
    }

    /**
     * @return whether this member did a tick just now
     */
    boolean runDue(ClusterJob job) throws SQLException {
        Optional<Claim> claim = claim(job);
        if (claim.isEmpty()) {
            return false;
        }
        held.add(claim.get());
        try {
            return run(job, claim.get());
        } catch (SQLException | RuntimeException e) {
            JobLog.LOG.failed(job.name(), claim.get().tick(), e);
            store.fail(claim.get(), String.valueOf(e.getMessage()));
            return false;
        } finally {
            held.remove(claim.get());
        }
    }

    /** Keeps what this member is at; to be called three times in a lease. */
    void renew() throws SQLException {
        for (Claim claim : held) {
            store.renew(claim, lease);
        }
    }

    /** The oldest open tick, if nobody has it. */
    Optional<Claim> claim(ClusterJob job) throws SQLException {
        return inTransaction(connection -> claim(connection, job));
    }

    private Optional<Claim> claim(Connection connection, ClusterJob job) throws SQLException {
        Optional<JobSchedule> locked = ScheduleStore.lock(connection, job.name());
        if (locked.isEmpty()) {
            return Optional.empty();
        }
        JobSchedule schedule = locked.get();
        Due due = schedule.due(job);
        JobStore.offer(connection, job.name(), schedule.of(job), due.ticks());
        ScheduleStore.advance(connection, job.name(), schedule, due.next());
        if (job.effects() == Effects.AT_MOST_ONCE) {
            JobStore.giveUp(connection, job.name());
        }
        return JobStore.claim(connection, job.name(), member, lease);
    }

    /** Effects and record commit together; a claimant that was overtaken rolls its effects back. */
    private boolean run(ClusterJob job, Claim claim) throws SQLException {
        return inTransaction(
                connection -> {
                    String detail = job.run(connection);
                    if (JobStore.complete(connection, claim, "DONE", detail)) {
                        return true;
                    }
                    connection.rollback();
                    JobLog.LOG.overtaken(job.name(), claim.tick());
                    return false;
                });
    }

    /** Work in a transaction of its own. */
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T done = work.on(connection);
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
