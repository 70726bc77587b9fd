package org.watersmeet.container.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.watersmeet.launcher.database.PostgresServer;

class PostgresProxyTest {

    private static final String COUNTED = "counted";

    private final PostgresServer server = PostgresServer.shared();
    private PostgresProxy proxy;
    private String database;

    @BeforeEach
    void aProxyBeforeADatabase() throws SQLException {
        database = server.newDatabase();
        proxy = PostgresProxy.before(server.port());
    }

    @AfterEach
    void close() throws Exception {
        proxy.close();
    }

    private Connection connect(String name) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + proxy.port() + "/" + database);
        source.setUser(PostgresServer.OWNER);
        source.setApplicationName(name);
        return source.getConnection();
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void statementByItselfIsOneRoundTrip() throws SQLException {
        try (Connection connection = connect(COUNTED)) {
            long before = proxy.roundTrips(COUNTED);

            ask(connection, "select 1");

            assertThat(proxy.roundTrips(COUNTED) - before).isEqualTo(1);
        }
    }

    @Test
    void transactionCountsItsBeginAndItsCommit() throws SQLException {
        try (Connection connection = connect(COUNTED)) {
            connection.setAutoCommit(false);
            long before = proxy.roundTrips(COUNTED);

            ask(connection, "select 1");
            ask(connection, "select 2");
            connection.commit();

            assertThat(proxy.roundTrips(COUNTED) - before).isEqualTo(4);
        }
    }

    @Test
    void connectionOfAnotherNameIsCountedUnderThat() throws SQLException {
        try (Connection connection = connect("other")) {
            long before = proxy.roundTrips("other");

            ask(connection, "select 1");

            assertThat(proxy.roundTrips("other") - before).isEqualTo(1);
            assertThat(proxy.roundTrips(COUNTED)).isZero();
        }
    }

    @Test
    void largeAnswerArrivesWhole() throws SQLException {
        try (Connection connection = connect(COUNTED)) {
            assertThat(ask(connection, "select repeat('x', 3000000)")).hasSize(3_000_000);
        }
    }
}
