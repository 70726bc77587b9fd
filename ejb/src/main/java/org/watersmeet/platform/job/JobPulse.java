package org.watersmeet.platform.job;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.watersmeet.platform.cluster.Member;
import org.watersmeet.platform.database.Databases;

/**
 * The pulse of the cluster's jobs on this member: every few seconds it asks the database whether a
 * tick is due that nobody has. The timer is local and not persistent; which member does a tick, and
 * that only one does, is decided by the row.
 */
@Singleton
@Startup
@DependsOn("DatabaseStart")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class JobPulse {

    /** A member that does not renew it is taken for dead: its tick is claimed again. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final AtomicBoolean beating = new AtomicBoolean();
    private volatile @Nullable JobRunner runner;
    private volatile boolean ending;

    @Inject @Any Instance<ClusterJob> jobs;

    /** Skipped while the last beat's work still runs. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void beat() {
        if (ending || !beating.compareAndSet(false, true)) {
            return;
        }
        try {
            JobRunner present = runner;
            // the first time each job is looked at: a new build may have changed when it is due
            Set<String> idle = present == null ? Set.of() : present.idle();
            if (present == null) {
                present = new JobRunner(Databases.JOBS.dataSource(), Member.name(), LEASE);
                runner = present;
            }
            while (runAll(present, idle)) {
                idle = present.idle();
            }
        } catch (SQLException e) {
            JobLog.LOG.databaseAway(e);
        } finally {
            beating.set(false);
        }
    }

    /** One tick of each job that is not idle; whether there may be more. */
    private boolean runAll(JobRunner present, Set<String> idle) throws SQLException {
        boolean ran = false;
        for (ClusterJob job : jobs) {
            if (ending) {
                return false;
            }
            if (!idle.contains(job.name())) {
                ran |= run(present, job);
            }
        }
        return ran;
    }

    /** What is wrong with one job must not keep the others from their ticks. */
    private static boolean run(JobRunner present, ClusterJob job) throws SQLException {
        try {
            return present.runDue(job);
        } catch (RuntimeException e) {
            JobLog.LOG.notScheduled(job.name(), e);
            return false;
        }
    }

    /** Three times in a lease, beside the work. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void renew() {
        JobRunner present = runner;
        if (present == null) {
            return;
        }
        try {
            present.renew();
        } catch (SQLException e) {
            JobLog.LOG.databaseAway(e);
        }
    }

    @PreDestroy
    void end() {
        ending = true;
    }
}
