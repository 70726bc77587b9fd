package org.watersmeet.admin;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.watersmeet.people.audit.AuditEvent;
import org.watersmeet.people.audit.HostAudit;

/** A transaction on a connection that the launcher opened on the host: all of it, or nothing. */
final class HostTransaction {

    private final Connection connection;

    private HostTransaction(Connection connection) {
        this.connection = connection;
    }

    /** What is done within. */
    interface Work<T> {
        T in(HostTransaction transaction) throws SQLException;
    }

    /** What is read from a row. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /**
     * Commits what was done; rolls it back when it ends with an exception.
     *
     * @param connection in autocommit or not; in autocommit afterwards
     */
    static <T> T run(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.in(new HostTransaction(connection));
            connection.commit();
            return result;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Returns the number of rows changed. */
    int execute(String sql, String... arguments) throws SQLException {
        try (PreparedStatement statement = prepared(sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    /** Whether a query has an answer. */
    boolean finds(String sql) throws SQLException {
        return first(sql, row -> Boolean.TRUE).isPresent();
    }

    /** What is read from the first row of an answer; empty when there is none. */
    <T> Optional<T> first(String sql, Reading<T> reading, String... arguments) throws SQLException {
        try (PreparedStatement statement = prepared(sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(reading.of(rows)) : Optional.empty();
        }
    }

    private PreparedStatement prepared(String sql, String... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setString(i + 1, arguments[i]);
        }
        return statement;
    }

    /** Puts it into the audit log, as done on the host. */
    void record(AuditEvent event) throws SQLException {
        HostAudit.record(connection, event);
    }
}
