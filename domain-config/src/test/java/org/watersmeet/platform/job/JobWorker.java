package org.watersmeet.platform.job;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.watersmeet.launcher.database.PostgresServer;

/**
 * A member without a server, as a process of its own: it runs two jobs until whoever started it
 * closes its input, is killed, or kills it.
 *
 * <p>Arguments: the database's address, the member's name, the lease in ms.
 */
final class JobWorker {

    /** Has its effect in the transaction of the tick. */
    static final String PROBE = "storm-probe";

    /** Has its effect elsewhere, where nothing can take it back. */
    static final String LETTER = "storm-letter";

    /** From tick to tick. */
    static final Duration PERIOD = Duration.ofSeconds(1);

    private static final long BEAT = 50;

    private final DataSource database;
    private final String member;
    private final Duration lease;
    private final JobRunner runner;
    private final Random random = new Random();

    private JobWorker(String url, String member, Duration lease) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(url);
        connections.setUser(PostgresServer.APPLICATION);
        this.database = connections;
        this.member = member;
        this.lease = lease;
        this.runner = new JobRunner(database, member, lease);
    }

    public static void main(String[] arguments) throws Exception {
        JobWorker worker =
                new JobWorker(
                        arguments[0],
                        arguments[1],
                        Duration.ofMillis(Long.parseLong(arguments[2])));
        Thread.ofPlatform().daemon().start(worker::renewForEver);
        Thread.ofPlatform().daemon().start(worker::beatForEver);
        awaitEndOfInput();
    }

    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // nobody writes anything
        }
    }

    private void beatForEver() {
        List<ClusterJob> jobs = List.of(new Probe(), new Letter());
        while (true) {
            for (ClusterJob job : jobs) {
                try {
                    runner.runDue(job);
                } catch (SQLException e) {
                    // the database is away: the next beat finds it
                }
            }
            sleep(BEAT);
        }
    }

    private void renewForEver() {
        while (true) {
            sleep(lease.toMillis() / 3);
            try {
                runner.renew();
            } catch (SQLException e) {
                // as above
            }
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves a trace of the tick that this member holds, then takes its time. */
    private void leaveTrace(Connection connection, String job) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "insert into storm_effect (job, tick, member)"
                                + " select job, tick, ? from job_tick"
                                + " where job = ? and done_at is null and owner = ?"
                                + " order by token desc limit 1 returning tick")) {
            statement.setString(1, member);
            statement.setString(2, job);
            statement.setString(3, member);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("overtaken before it began");
                }
            }
        }
        sleep(100 + random.nextInt(300));
    }

    private final class Probe implements ClusterJob {

        @Override
        public String name() {
            return PROBE;
        }

        @Override
        public Duration period() {
            return PERIOD;
        }

        @Override
        public String run(Connection connection) throws SQLException {
            leaveTrace(connection, PROBE);
            return "traced";
        }
    }

    private final class Letter implements ClusterJob {

        @Override
        public String name() {
            return LETTER;
        }

        @Override
        public Duration period() {
            return PERIOD;
        }

        @Override
        public Effects effects() {
            return Effects.AT_MOST_ONCE;
        }

        @Override
        public String run(Connection connection) throws SQLException {
            try (Connection elsewhere = database.getConnection()) {
                leaveTrace(elsewhere, LETTER);
            }
            return "sent";
        }
    }
}
