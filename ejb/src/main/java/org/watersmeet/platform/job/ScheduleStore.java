package org.watersmeet.platform.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of schedules: when each job is due next, by the database's clock. */
final class ScheduleStore {

    private static final String LOCK =
            "select "
                    + JobSchedule.COLUMNS
                    + " from job_schedule where job = ? for update skip locked";

    private static final String IDLE =
            """
            select job from job_schedule s
             where (paused or next_at > clock_timestamp())
               and not exists (select from job_tick t
                                where t.job = s.job and t.done_at is null
                                  and t.lease_until < clock_timestamp())""";

    private ScheduleStore() {}

    /** Jobs that have nothing to do just now, by one statement for all. */
    static Set<String> idle(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(IDLE)) {
            Set<String> idle = new HashSet<>();
            while (rows.next()) {
                idle.add(rows.getString(1));
            }
            return idle;
        }
    }

    /**
     * The schedule of a job, locked until the transaction ends; its row is made if it is missing.
     *
     * @return empty if another member looks at it just now
     */
    static Optional<JobSchedule> lock(Connection connection, String job) throws SQLException {
        Optional<JobSchedule> locked = lockRow(connection, job);
        return locked.isEmpty() && make(connection, job) ? lockRow(connection, job) : locked;
    }

    private static Optional<JobSchedule> lockRow(Connection connection, String job)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, job);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(JobSchedule.read(row, 1)) : Optional.empty();
            }
        }
    }

    /** Whether it was missing. */
    private static boolean make(Connection connection, String job) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "insert into job_schedule (job) values (?) on conflict do nothing")) {
            statement.setString(1, job);
            return statement.executeUpdate() == 1;
        }
    }

    /**
     * Moves a job on to when it is due next, if that is another time than before.
     *
     * @param next null if never again
     */
    static void advance(
            Connection connection, String job, JobSchedule before, @Nullable Instant next)
            throws SQLException {
        if (before.looked() && Objects.equals(before.next(), next)) {
            return;
        }
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "update job_schedule set next_at = coalesce(?::timestamptz, 'infinity')"
                                + " where job = ?")) {
            statement.setObject(1, next == null ? null : next.atOffset(ZoneOffset.UTC));
            statement.setString(2, job);
            statement.executeUpdate();
        }
    }
}
