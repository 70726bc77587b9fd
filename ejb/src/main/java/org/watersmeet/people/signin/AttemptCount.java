package org.watersmeet.people.signin;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How many attempts to sign in were charged to an account or to a network: a row that all members
 * share. Each method is one statement.
 *
 * @param free wrong passwords before the first wait
 */
record AttemptCount(String subject, int free) {

    private static final int LONGEST_WAIT_SECONDS = 300;

    /** Charges one attempt unless the subject has to wait; a quiet hour starts the count anew. */
    private static final String CHARGE =
            """
            insert into signin_throttle as t
                (subject, failures, failed_at, prior_failed_at, blocked_until)
            values (?, 1, clock_timestamp(), '-infinity', clock_timestamp())
            on conflict (subject) do update
               set failures = case when t.failed_at < clock_timestamp() - interval '1 hour'
                                   then 1 else t.failures + 1 end,
                   failed_at = clock_timestamp(),
                   prior_failed_at = t.failed_at,
                   blocked_until = clock_timestamp() + make_interval(secs =>
                       case when t.failed_at < clock_timestamp() - interval '1 hour'
                                 or t.failures + 1 < ? then 0
                            else least(?, power(2, least(t.failures + 1 - ?, 20))) end)
             where t.blocked_until <= clock_timestamp()
            returning failed_at""";

    /**
     * Who is charged last was not waiting before, so taking that charge back ends the wait; that of
     * somebody charged later stays, unless the count is no longer above the free attempts.
     */
    private static final String GIVE_BACK =
            """
            update signin_throttle
               set failures = greatest(0, failures - 1),
                   blocked_until = case when failed_at = ? or failures <= ?
                                        then clock_timestamp() else blocked_until end,
                   failed_at = case when failed_at = ? then prior_failed_at else failed_at end
             where subject = ?""";

    private static final String WAITING =
            """
            select ceil(extract(epoch from blocked_until - clock_timestamp()))
              from signin_throttle where subject = ? and blocked_until > clock_timestamp()""";

    /** How long the subject has to wait; zero when it has not. */
    Duration waiting(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WAITING)) {
            statement.setString(1, subject);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Duration.ofSeconds(row.getLong(1)) : Duration.ZERO;
            }
        }
    }

    /**
     * Charges one attempt.
     *
     * @return the charge's time, which tells it from others of the subject; null if the subject has
     *     to wait, and then it was not charged
     */
    @Nullable OffsetDateTime charge(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CHARGE)) {
            statement.setString(1, subject);
            statement.setInt(2, free);
            statement.setInt(3, LONGEST_WAIT_SECONDS);
            statement.setInt(4, free);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getObject(1, OffsetDateTime.class) : null;
            }
        }
    }

    /** Takes a charge back; to be done once for each. */
    void giveBack(Connection connection, OffsetDateTime charged) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(GIVE_BACK)) {
            statement.setObject(1, charged);
            statement.setInt(2, free);
            statement.setObject(3, charged);
            statement.setString(4, subject);
            statement.executeUpdate();
        }
    }

    /** Counts from nothing again. */
    void forget(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from signin_throttle where subject = ?")) {
            statement.setString(1, subject);
            statement.executeUpdate();
        }
    }
}
