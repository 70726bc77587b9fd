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

    /**
     * Which history the database is in, for messages: a copy has the system's number of its
     * original, and each restored or promoted one a timeline of its own.
     */
    static String timeline() {
        return single(
                """
                select 'system ' || system_identifier || case when pg_is_in_recovery()
                    then ', a standby' else ', timeline '
                        || ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int
                    end
                  from pg_control_system()""",
                row -> row.getString(1));
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
