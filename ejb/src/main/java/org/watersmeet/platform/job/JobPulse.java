package org.watersmeet.platform.job;

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
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
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

    private final AtomicBoolean beating = new AtomicBoolean();

    @Inject @Any Instance<ClusterJob> jobs;

    /** Skipped while the last beat's work still runs. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void beat() {
        if (!beating.compareAndSet(false, true)) {
            return;
        }
        try {
            DataSource dataSource = Databases.JOBS.dataSource();
            JobRunner runner = new JobRunner(dataSource, Member.name());
            for (ClusterJob job : jobs) {
                runner.runDue(job, JobStore.LEASE);
            }
        } catch (SQLException e) {
            JobLog.LOG.databaseAway(e);
        } finally {
            beating.set(false);
        }
    }
}
