package org.watersmeet.platform.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.watersmeet.platform.schedule.Schedule;

/** Ticks as rows: claimed with a lease and a fencing token, by the database's clock. */
final class JobStore {

    private static final String OFFER =
            "insert into job_tick (job, tick, fires_at) values (?, ?, ?) on conflict do nothing";

    /**
     * Only the oldest open tick, and only if no other is under way: runs of a job follow each
     * other. That nobody else claims one meanwhile the lock of the schedule sees to; a row that is
     * locked is just being completed.
     */
    private static final String CLAIM =
            """
            update job_tick set owner = ?, token = nextval('fencing_token_seq'),
                   started_at = clock_timestamp(),
                   lease_until = clock_timestamp() + make_interval(secs => ?)
             where (job, tick) = (
                    select job, tick from job_tick
                     where (job, tick) = (select job, tick from job_tick
                                           where job = ? and done_at is null
                                           order by fires_at, tick limit 1)
                       and done_at is null and lease_until < clock_timestamp()
                       and not exists (select from job_tick
                                        where job = ? and done_at is null
                                          and lease_until >= clock_timestamp())
                       for update skip locked)
            returning tick, token""";

    private static final String RENEW =
            """
            update job_tick set lease_until = clock_timestamp() + make_interval(secs => ?)
             where job = ? and tick = ? and token = ? and done_at is null""";

    private static final String GIVE_UP =
            """
            update job_tick set done_at = clock_timestamp(), outcome = 'FAILED',
                   detail = 'begun by ' || owner || ', which did not end it: not tried again, as'
                         || ' nobody can tell how far it came'
             where job = ? and done_at is null and owner is not null
               and lease_until < clock_timestamp()""";

    private static final String COMPLETE =
            """
            update job_tick set done_at = clock_timestamp(), outcome = ?, detail = ?
             where job = ? and tick = ? and token = ? and done_at is null""";

    private final DataSource dataSource;

    JobStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes ticks exist that are due. Any number of members may do it. */
    static void offer(Connection connection, String job, Schedule schedule, List<Instant> ticks)
            throws SQLException {
        if (ticks.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(OFFER)) {
            for (Instant tick : ticks) {
                statement.setString(1, job);
                statement.setLong(2, schedule.number(tick));
                statement.setObject(3, tick.atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /**
     * Claims the oldest open tick if its lease, if any, has ended. The caller's transaction holds
     * the lock of the schedule.
     */
    static Optional<Claim> claim(Connection connection, String job, String owner, Duration lease)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setString(1, owner);
            statement.setDouble(2, seconds(lease));
            statement.setString(3, job);
            statement.setString(4, job);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Claim(job, row.getLong(1), row.getLong(2)))
                        : Optional.empty();
            }
        }
    }

    /** Records as failed what others have begun and, as their leases have ended, not ended. */
    static void giveUp(Connection connection, String job) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(GIVE_UP)) {
            statement.setString(1, job);
            statement.executeUpdate();
        }
    }

    /** Keeps a claim for another lease, unless somebody else has it by now. */
    void renew(Claim claim, Duration lease) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(RENEW)) {
            statement.setDouble(1, seconds(lease));
            statement.setString(2, claim.job());
            statement.setLong(3, claim.tick());
            statement.setLong(4, claim.token());
            statement.executeUpdate();
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /**
     * Records the tick as done, in the transaction of its effects.
     *
     * @return false if another member holds the tick by now: the caller must roll back
     */
    static boolean complete(Connection connection, Claim claim, String outcome, String detail)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COMPLETE)) {
            statement.setString(1, outcome);
            statement.setString(2, detail.length() > 500 ? detail.substring(0, 500) : detail);
            statement.setString(3, claim.job());
            statement.setLong(4, claim.tick());
            statement.setLong(5, claim.token());
            return statement.executeUpdate() == 1;
        }
    }

    /** Records a failure, unless another member holds the tick by now. */
    void fail(Claim claim, String reason) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            complete(connection, claim, "FAILED", reason);
        }
    }
}
