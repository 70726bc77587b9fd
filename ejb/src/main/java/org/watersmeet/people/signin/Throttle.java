package org.watersmeet.people.signin;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.watersmeet.kernel.Problem;
import org.watersmeet.platform.database.Sql;

/**
 * Slows guessing down: attempts are counted in the database, by account and by network, so that all
 * members and all ways to sign in share one budget and a restart forgets nothing.
 *
 * <p>An attempt is charged <em>before</em> the password is hashed and refunded when it was right,
 * so parallel guesses cannot slip past the count. After the free attempts each further one has to
 * wait 1, 2, 4 … at most 300 seconds. Nobody is locked out for good: that would be a way to harm.
 */
final class Throttle {

    /** Wrong passwords before the first wait. */
    static final int FREE_BY_ACCOUNT = 5;

    /** A network (an office behind one address) has many people. */
    static final int FREE_BY_NETWORK = 50;

    private static final int LONGEST_WAIT_SECONDS = 300;

    /** Charges one attempt unless the subject has to wait; a quiet hour starts the count anew. */
    private static final String CHARGE =
            """
            insert into signin_throttle as t (subject, failures, failed_at, blocked_until)
            values (?, 1, clock_timestamp(), clock_timestamp())
            on conflict (subject) do update
               set failures = case when t.failed_at < clock_timestamp() - interval '1 hour'
                                   then 1 else t.failures + 1 end,
                   failed_at = clock_timestamp(),
                   blocked_until = clock_timestamp() + make_interval(secs =>
                       case when t.failed_at < clock_timestamp() - interval '1 hour'
                                 or t.failures + 1 < ? then 0
                            else least(?, power(2, least(t.failures + 1 - ?, 20))) end)
             where t.blocked_until <= clock_timestamp()
            returning failures""";

    private final DataSource dataSource;

    Throttle(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Charges an attempt.
     *
     * @throws Problem.Throttled if the account or the network has to wait; nothing was hashed
     */
    void charge(String nameKey, String network) {
        try (Connection connection = dataSource.getConnection()) {
            charge(connection, account(nameKey), FREE_BY_ACCOUNT);
            charge(connection, network(network), FREE_BY_NETWORK);
        } catch (SQLException e) {
            throw Sql.problem(e);
        }
    }

    private static void charge(Connection connection, String subject, int free)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CHARGE)) {
            statement.setString(1, subject);
            statement.setInt(2, free);
            statement.setInt(3, LONGEST_WAIT_SECONDS);
            statement.setInt(4, free);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    return;
                }
            }
        }
        throw new Problem.Throttled(
                "signin.throttled",
                "Too many failed attempts to sign in. Please wait a little and try again.",
                waiting(connection, subject));
    }

    private static Duration waiting(Connection connection, String subject) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select greatest(1, ceil(extract(epoch from blocked_until -"
                                + " clock_timestamp()))) from signin_throttle where subject = ?")) {
            statement.setString(1, subject);
            try (ResultSet row = statement.executeQuery()) {
                return Duration.ofSeconds(row.next() ? row.getLong(1) : 1);
            }
        }
    }

    /** The attempt was right: the account starts anew, the network gets its charge back. */
    void refund(String nameKey, String network) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement forget =
                        connection.prepareStatement(
                                "delete from signin_throttle where subject = ?");
                PreparedStatement back =
                        connection.prepareStatement(
                                "update signin_throttle set failures = greatest(0, failures - 1)"
                                        + " where subject = ?")) {
            forget.setString(1, account(nameKey));
            forget.executeUpdate();
            back.setString(1, network(network));
            back.executeUpdate();
        } catch (SQLException e) {
            throw Sql.problem(e);
        }
    }

    private static String account(String nameKey) {
        return "account:" + nameKey;
    }

    private static String network(String network) {
        return "network:" + network;
    }
}
