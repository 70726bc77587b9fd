package org.watersmeet.platform.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Values that all members take from the database, so that no two of them disagree. */
public final class DatabaseValues {

    private DatabaseValues() {}

    /** The database's clock; it goes on while a transaction lasts. */
    public static Instant now() {
        return single("select clock_timestamp()", row -> row.getTimestamp(1).toInstant());
    }

    /**
     * A number that nobody else gets; gaps remain where transactions are rolled back.
     *
     * @param sequence its name, a constant of the feature
     */
    public static long next(String sequence) {
        return single("select nextval('" + sequence + "')", row -> row.getLong(1));
    }

    private interface Value<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> T single(String sql, Value<T> value) {
        return Sql.call(
                Databases.WEB,
                sql,
                statement -> {
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        return value.of(row);
                    }
                });
    }
}
