package org.watersmeet.platform.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.watersmeet.platform.database.SqlArrays;

/** Long tasks as rows: claimed with a lease and a fencing token, by the database's clock. */
final class LongTaskStore {

    /**
     * A task that this member holds until its lease ends.
     *
     * @param token rises with every claim: who comes back late with an older one is fenced
     */
    record Claimed(LongTask task, long token) {}

    /** Failed steps in a row after which a task has failed. */
    static final int MOST_FAILURES = 5;

    private static final String CLAIM =
            """
            update long_task t set member = ?, token = nextval('fencing_token_seq'),
                   lease_until = clock_timestamp() + make_interval(secs => ?)
             where t.id = (select id from long_task
                            where finished_at is null and lease_until < clock_timestamp()
                              and kind = any(?)
                            order by id limit 1 for update skip locked)
            returning %s, t.token"""
                    .formatted(LongTask.COLUMNS);

    /** Only while the claim holds; the lease begins anew. */
    private static final String RECORD =
            """
            update long_task t set place = ?, done = ?, total = ?, failures = 0,
                   lease_until = clock_timestamp() + make_interval(secs => ?),
                   finished_at = case when ? then clock_timestamp() end,
                   outcome = case when ? then 'DONE' end
             where t.id = ? and t.token = ? and t.finished_at is null
            returning %s"""
                    .formatted(LongTask.COLUMNS);

    private static final String FAIL =
            """
            update long_task set failures = failures + 1, message = ?,
                   lease_until = clock_timestamp() + make_interval(secs => ?),
                   finished_at = case when failures + 1 >= ? then clock_timestamp() end,
                   outcome = case when failures + 1 >= ? then 'FAILED' end
             where id = ? and token = ? and finished_at is null""";

    private final DataSource dataSource;

    LongTaskStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Claims the oldest open task whose lease, if any, has ended.
     *
     * @param kinds that this member knows; a newer build's are left to it
     */
    Optional<Claimed> claim(String member, Duration lease, Collection<String> kinds)
            throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setString(1, member);
            statement.setDouble(2, seconds(lease));
            SqlArrays.bindTexts(statement, 3, kinds);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Claimed(LongTask.read(row), row.getLong(13)))
                        : Optional.empty();
            }
        }
    }

    /**
     * Records a step, in the transaction of its effects.
     *
     * @return the task after it; null if another member holds it by now: the caller must roll back
     */
    static @Nullable LongTask record(
            Connection connection, Claimed claim, LongTaskWork.Progress progress, Duration lease)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RECORD)) {
            statement.setString(1, progress.place());
            statement.setLong(2, progress.done());
            statement.setLong(3, progress.total());
            statement.setDouble(4, seconds(lease));
            statement.setBoolean(5, progress.finished());
            statement.setBoolean(6, progress.finished());
            statement.setLong(7, claim.task().id());
            statement.setLong(8, claim.token());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? LongTask.read(row) : null;
            }
        }
    }

    /**
     * Records a failure, unless another member holds the task by now.
     *
     * @param pause until somebody tries again
     * @param most failures in a row that are the end
     */
    void fail(Claimed claim, String reason, Duration pause, int most) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(FAIL)) {
            statement.setString(1, reason.length() > 500 ? reason.substring(0, 500) : reason);
            statement.setDouble(2, seconds(pause));
            statement.setInt(3, most);
            statement.setInt(4, most);
            statement.setLong(5, claim.task().id());
            statement.setLong(6, claim.token());
            statement.executeUpdate();
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}
