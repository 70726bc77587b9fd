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
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.platform.cluster.Member;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.pulse.Pulse;

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

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private volatile boolean ending;
    private @Nullable Pulse pulse;

    @SuppressWarnings("NullAway.Init")
    @Resource
    ContextService contexts;

    @Inject @Any Instance<LongTaskWork> works;

    @PostConstruct
    void begin() {
        pulse =
                Pulse.begin(
                        contexts, "long-tasks", BETWEEN_LOOKS, this::beat, JobLog.LOG::pulseFailed);
    }

    private void beat() {
        try {
            LongTaskRunner runner =
                    new LongTaskRunner(Databases.JOBS.dataSource(), Member.name(), byKind());
            while (!ending && runner.runNext(LEASE, () -> ending)) {
                // the next one
            }
        } catch (SQLException e) {
            JobLog.LOG.databaseAway(e);
        }
    }

    @PreDestroy
    void end() {
        ending = true;
        Pulse begun = pulse;
        if (begun != null) {
            begun.close();
        }
    }

    private Map<String, LongTaskWork> byKind() {
        Map<String, LongTaskWork> byKind = new HashMap<>();
        works.forEach(work -> byKind.put(work.kind(), work));
        return byKind;
    }
}
