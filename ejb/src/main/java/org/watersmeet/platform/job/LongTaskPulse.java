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
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.watersmeet.platform.cluster.Member;
import org.watersmeet.platform.database.Databases;

/**
 * Looks for long tasks on this member, one at a time, beside {@link JobPulse}: a task of hours must
 * not keep the jobs from their ticks.
 */
@Singleton
@Startup
@DependsOn("DatabaseStart")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class LongTaskPulse {

    /** A member whose step takes longer is taken for dead and the task is claimed again. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final AtomicBoolean beating = new AtomicBoolean();
    private volatile boolean ending;

    @Inject @Any Instance<LongTaskWork> works;

    /** Skipped while the last beat's task still runs. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void beat() {
        if (ending || !beating.compareAndSet(false, true)) {
            return;
        }
        try {
            LongTaskRunner runner =
                    new LongTaskRunner(Databases.JOBS.dataSource(), Member.name(), byKind());
            while (!ending && runner.runNext(LEASE, () -> ending)) {
                // the next one
            }
        } catch (SQLException e) {
            JobLog.LOG.databaseAway(e);
        } finally {
            beating.set(false);
        }
    }

    @PreDestroy
    void end() {
        ending = true;
    }

    private Map<String, LongTaskWork> byKind() {
        Map<String, LongTaskWork> byKind = new HashMap<>();
        works.forEach(work -> byKind.put(work.kind(), work));
        return byKind;
    }
}
