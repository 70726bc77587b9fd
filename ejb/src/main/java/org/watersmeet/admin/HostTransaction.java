package org.watersmeet.admin;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

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
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** Whether a query has an answer. */
    boolean finds(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return rows.next();
        }
    }
}
