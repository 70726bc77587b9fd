package org.watersmeet.people.signin;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.watersmeet.kernel.Problem;
import org.watersmeet.platform.database.Sql;

/**
 * Slows guessing down: attempts are counted in the database, by account and by network, so that all
 * members and all ways to sign in share one budget and a restart forgets nothing.
 *
 * <p>An attempt is charged <em>before</em> the password is hashed, so parallel guesses cannot slip
 * past the count; the charge is given back when the password was right or was not looked at. After
 * the free attempts each further one has to wait 1, 2, 4 … at most 300 seconds. Nobody is locked
 * out for good: that would be a way to harm.
 */
final class Throttle {

    /** Wrong passwords before the first wait. */
    static final int FREE_BY_ACCOUNT = 5;

    /** A network (an office behind one address) has many people. */
    static final int FREE_BY_NETWORK = 50;

    /** One attempt, charged to a subject. */
    private record Part(AttemptCount count, OffsetDateTime at) {}

    /** What an attempt was charged, until it has ended in one way or the other. */
    static final class Charge {
        private final Part network;
        private final Part account;

        private Charge(Part network, Part account) {
            this.network = network;
            this.account = account;
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private final DataSource dataSource;

    Throttle(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Charges an attempt to the network and, unless that has to wait, to the account: a stranger in
     * a blocked network cannot make the owner of the account wait.
     *
     * @throws Problem.Throttled if the account or the network has to wait; nothing is charged
     * @throws Problem.Unavailable if the database does not answer
     * @throws IllegalStateException in a transaction, whose rollback would undo the charge
     */
    Charge charge(String nameKey, String network) {
        AttemptCount byNetwork = new AttemptCount("network:" + network, FREE_BY_NETWORK);
        AttemptCount byAccount = new AttemptCount("account:" + nameKey, FREE_BY_ACCOUNT);
        try (Connection connection = answering()) {
            if (!connection.getAutoCommit()) {
                throw new IllegalStateException("An attempt is counted outside of transactions.");
            }
            // looking first costs those who have to wait no write
            refuseWaiting(byNetwork.waiting(connection));
            refuseWaiting(byAccount.waiting(connection));
            Part part = charge(connection, byNetwork);
            return new Charge(part, chargeAccount(connection, byAccount, part));
        } catch (SQLException e) {
            throw Sql.problem(e);
        }
    }

    private Part chargeAccount(Connection connection, AttemptCount account, Part network)
            throws SQLException {
        try {
            return charge(connection, account);
        } catch (SQLException | Problem e) {
            tryToGiveBack(network);
            throw e;
        }
    }

    private static Part charge(Connection connection, AttemptCount count) throws SQLException {
        OffsetDateTime at = count.charge(connection);
        if (at == null) {
            // somebody else was charged since we looked
            throw throttled(count.waiting(connection));
        }
        return new Part(count, at);
    }

    private static void refuseWaiting(Duration wait) {
        if (wait.isPositive()) {
            throw throttled(wait);
        }
    }

    private static Problem throttled(Duration wait) {
        return new Problem.Throttled(
                "signin.throttled",
                "Too many failed attempts to sign in. Please wait a little and try again.",
                wait.isPositive() ? wait : Duration.ofSeconds(1));
    }

    /** The password was right: the account starts anew, the network gets its charge back. */
    void right(Charge charge) {
        work(
                connection -> {
                    charge.account.count().forget(connection);
                    charge.network.count().giveBack(connection, charge.network.at());
                });
    }

    /** The password was not looked at: it is as if there had been no attempt. */
    void withdraw(Charge charge) {
        tryToGiveBack(charge.account);
        tryToGiveBack(charge.network);
    }

    /** Where the database is gone the charge stays: better one too many than one too few. */
    private void tryToGiveBack(Part part) {
        try {
            work(connection -> part.count().giveBack(connection, part.at()));
        } catch (Problem.Unavailable e) {
            // whoever calls has a failure of their own to tell
        }
    }

    private void work(Work work) {
        try (Connection connection = answering()) {
            work.on(connection);
        } catch (SQLException e) {
            throw Sql.problem(e);
        }
    }

    /**
     * A connection that answers. The pool may hold some from before a restart of the database, and
     * none of the statements may be sent again when its outcome is unknown.
     */
    private Connection answering() throws SQLException {
        Connection connection = dataSource.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
            return connection;
        } catch (SQLException e) {
            connection.close();
            return dataSource.getConnection();
        }
    }
}
