package org.watersmeet.platform.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Ticks as rows: claimed with a lease and a fencing token, by the database's clock. */
final class JobStore {

    /** A member that does not finish by then is taken for dead and the tick is claimed again. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** Only the present tick: what was due while nobody was there is not made up for. */
    private static final String OFFER =
            """
            insert into job_tick (job, tick, fires_at)
            select ?, t.tick, to_timestamp(t.tick * ?)
              from (select floor(extract(epoch from clock_timestamp()) / ?)::bigint as tick) t
            on conflict do nothing""";

    private static final String CLAIM =
            """
            update job_tick set owner = ?, token = nextval('fencing_token_seq'),
                   started_at = clock_timestamp(),
                   lease_until = clock_timestamp() + make_interval(secs => ?)
             where (job, tick) = (select job, tick from job_tick
                                   where job = ? and done_at is null
                                     and lease_until < clock_timestamp()
                                   order by tick limit 1 for update skip locked)
            returning tick, token""";

    private static final String COMPLETE =
            """
            update job_tick set done_at = clock_timestamp(), outcome = ?, detail = ?
             where job = ? and tick = ? and token = ? and done_at is null""";

    private final DataSource dataSource;

    JobStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes the present tick exist. Any number of members may do it. */
    void offer(String job, Duration period) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(OFFER)) {
            statement.setString(1, job);
            statement.setLong(2, period.toSeconds());
            statement.setLong(3, period.toSeconds());
            statement.executeUpdate();
        }
    }

    /** Claims the oldest open tick whose lease, if any, has ended. */
    Optional<Claim> claim(String job, String owner, Duration lease) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setString(1, owner);
            statement.setDouble(2, lease.toMillis() / 1000.0);
            statement.setString(3, job);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Claim(job, row.getLong(1), row.getLong(2)))
                        : Optional.empty();
            }
        }
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

    /** The latest runs of all jobs that found something to do, newest first. */
    List<JobRun> recent(int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "select job, tick, fires_at, owner, token, started_at, done_at,"
                                        + " outcome, detail from job_tick"
                                        + " where detail <> '' or outcome is distinct from 'DONE'"
                                        + " order by fires_at desc, job limit ?")) {
            statement.setInt(1, limit);
            try (ResultSet rows = statement.executeQuery()) {
                List<JobRun> runs = new ArrayList<>();
                while (rows.next()) {
                    runs.add(JobRun.read(rows));
                }
                return runs;
            }
        }
    }
}
