package org.watersmeet.platform.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.platform.cluster.Member;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.pulse.Pulse;

/**
 * The pulse of the cluster's jobs on this member: every few seconds it asks the database whether a
 * tick is due that nobody has. Each member asks; which of them does a tick, and that only one does,
 * is decided by the row.
 */
@Singleton
@Startup
@DependsOn("DatabaseStart")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class JobPulse {

    /** A member that does not renew it is taken for dead: its tick is claimed again. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private volatile @Nullable JobRunner runner;
    private volatile boolean ending;
    private List<Pulse> pulses = List.of();

    @SuppressWarnings("NullAway.Init")
    @Resource
    ContextService contexts;

    @Inject @Any Instance<ClusterJob> jobs;

    @PostConstruct
    void begin() {
        pulses =
                List.of(
                        Pulse.begin(
                                contexts,
                                "jobs",
                                BETWEEN_LOOKS,
                                this::beat,
                                JobLog.LOG::pulseFailed),
                        Pulse.begin(
                                contexts,
                                "job-leases",
                                LEASE.dividedBy(3),
                                this::renew,
                                JobLog.LOG::pulseFailed));
    }

    private void beat() {
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
    private void renew() {
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
        pulses.forEach(Pulse::close);
    }
}
