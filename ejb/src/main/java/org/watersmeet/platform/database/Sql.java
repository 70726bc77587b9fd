package org.watersmeet.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import org.watersmeet.kernel.Problem;

/**
 * Plain statements on a pool: in the caller's transaction if there is one, else in autocommit. An
 * error of the database becomes {@link Problem.Unavailable}; what breaks a rule of the schema must
 * be caught before.
 */
public final class Sql {

    /** PostgreSQL's texts hold every character but one. */
    private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";

    private static final String DISK_FULL = "53100";

    private static final String UNAVAILABLE = "database.unavailable";
    private static final String AWAY =
            "The database does not answer just now. Please try again in a moment.";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private Sql() {}

    /** Work on a prepared statement. */
    public interface Work {
        void on(PreparedStatement statement) throws SQLException;
    }

    /** Sets the arguments of a statement for one of many. */
    public interface Binding<T> {
        void bind(PreparedStatement statement, T item) throws SQLException;
    }

    /** A question to a prepared statement. */
    public interface Question<T> {
        T ask(PreparedStatement statement) throws SQLException;
    }

    /** Several statements on one connection. */
    public interface Statements {
        void on(Connection connection) throws SQLException;
    }

    /**
     * Lets statements that a job's transaction knows, too, run in the caller's.
     *
     * @throws Problem.Unavailable if the database does not do it
     */
    public static void together(Databases pool, Statements statements) {
        try (Connection connection = pool.dataSource().getConnection()) {
            statements.on(connection);
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    /**
     * @throws Problem.Unavailable if the database does not do it
     */
    public static void run(Databases pool, String sql, Work work) {
        call(
                pool,
                sql,
                statement -> {
                    work.on(statement);
                    return Boolean.TRUE;
                });
    }

    /**
     * @throws Problem.Unavailable if the database does not answer
     */
    public static <T> T call(Databases pool, String sql, Question<T> question) {
        try (Connection connection = pool.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return question.ask(statement);
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    /**
     * A change with values in their order: texts, numbers, times.
     *
     * @return the number of rows
     * @throws Problem.Unavailable if the database does not do it
     */
    public static int update(Databases pool, String sql, Object... values) {
        return call(
                pool,
                sql,
                statement -> {
                    for (int i = 0; i < values.length; i++) {
                        statement.setObject(i + 1, values[i]);
                    }
                    return statement.executeUpdate();
                });
    }

    /**
     * The same change for each item, sent together; nothing is sent for none.
     *
     * @throws Problem.Unavailable if the database does not do it
     */
    public static <T> void batch(
            Databases pool, String sql, Collection<T> items, Binding<T> binding) {
        if (items.isEmpty()) {
            return;
        }
        run(
                pool,
                sql,
                statement -> {
                    for (T item : items) {
                        binding.bind(statement, item);
                        statement.addBatch();
                    }
                    statement.executeBatch();
                });
    }

    /** The one translation of an error of the database. */
    public static Problem problem(SQLException e) {
        if (CHARACTER_NOT_IN_REPERTOIRE.equals(e.getSQLState())) {
            return new Problem.Invalid(
                    "request.character",
                    "The request has a character that cannot be stored (U+0000).");
        }
        if (DISK_FULL.equals(e.getSQLState())) {
            return new Problem.NoRoom(
                    "database.full",
                    "The database has no room left, so this was not stored."
                            + " An administrator has to make some.",
                    e);
        }
        return new Problem.Unavailable(UNAVAILABLE, AWAY, RETRY_AFTER, e);
    }

    /** The database is known to be away, so nobody has asked it. */
    static Problem.Unavailable away() {
        return new Problem.Unavailable(UNAVAILABLE, AWAY, RETRY_AFTER);
    }
}
