package org.watersmeet.platform.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;

/** Does long tasks on this member: claim one, do its steps, record each with its effects. */
final class LongTaskRunner {

    /** After a failed step, before anybody tries again. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final DataSource dataSource;
    private final LongTaskStore store;
    private final String member;
    private final Map<String, LongTaskWork> works;

    /**
     * @param works by the kinds they do
     */
    LongTaskRunner(DataSource dataSource, String member, Map<String, LongTaskWork> works) {
        this.dataSource = dataSource;
        this.store = new LongTaskStore(dataSource);
        this.member = member;
        this.works = Map.copyOf(works);
    }

    /**
     * Claims a task and goes on with it until it is finished.
     *
     * @param ending asked before each step: a member that is being stopped leaves the task as it is
     * @return whether there was one
     */
    boolean runNext(Duration lease, BooleanSupplier ending) throws SQLException {
        Optional<LongTaskStore.Claimed> claimed = store.claim(member, lease, works.keySet());
        if (claimed.isEmpty()) {
            return false;
        }
        LongTaskStore.Claimed claim = claimed.get();
        LongTask task = claim.task();
        while (task != null && task.open() && !ending.getAsBoolean()) {
            task = tried(new LongTaskStore.Claimed(task, claim.token()), lease);
        }
        return true;
    }

    /** Null when this member is done with it for now. */
    private @Nullable LongTask tried(LongTaskStore.Claimed claim, Duration lease)
            throws SQLException {
        try {
            return step(claim, lease);
        } catch (Problem.Unavailable e) {
            failed(claim, e, LongTaskStore.MOST_FAILURES);
        } catch (Problem e) {
            failed(claim, e, 1);
        } catch (SQLException | RuntimeException e) {
            failed(claim, e, LongTaskStore.MOST_FAILURES);
        }
        return null;
    }

    private void failed(LongTaskStore.Claimed claim, Exception cause, int most)
            throws SQLException {
        JobLog.LOG.taskFailed(claim.task().kind(), claim.task().id(), cause);
        store.fail(claim, String.valueOf(cause.getMessage()), PAUSE, most);
    }

    /** Effects and record commit together; a claimant that was overtaken rolls its effects back. */
    private @Nullable LongTask step(LongTaskStore.Claimed claim, Duration lease)
            throws SQLException {
        LongTaskWork work = Objects.requireNonNull(works.get(claim.task().kind()));
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                LongTaskWork.Progress progress = work.step(connection, claim.task());
                LongTask after = LongTaskStore.record(connection, claim, progress, lease);
                if (after == null) {
                    connection.rollback();
                    JobLog.LOG.taskOvertaken(claim.task().kind(), claim.task().id());
                } else {
                    connection.commit();
                }
                return after;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
