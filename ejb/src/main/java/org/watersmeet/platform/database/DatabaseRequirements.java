package org.watersmeet.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a database must be like so that an acknowledged save is never lost. Checked at each start: a
 * member refuses a database that would forget.
 */
public final class DatabaseRequirements {

    /** Oldest server whose behaviour the tests cover, as {@code server_version_num}. */
    static final int OLDEST_VERSION = 150_000;

    private static final List<String> DURABLE =
            List.of("fsync", "full_page_writes", "synchronous_commit");

    private DatabaseRequirements() {}

    /**
     * @return one sentence for each requirement that does not hold, with the remedy; empty when all
     *     hold
     */
    public static List<String> unmet(Connection connection) throws SQLException {
        List<String> unmet = new ArrayList<>();
        int version = Integer.parseInt(setting(connection, "server_version_num"));
        if (version < OLDEST_VERSION) {
            unmet.add(
                    "The database is PostgreSQL "
                            + setting(connection, "server_version")
                            + "; Watersmeet needs version 15 or newer.");
        }
        for (String name : DURABLE) {
            String value = setting(connection, name);
            if (value.equals("off")) {
                unmet.add(
                        "The database setting %s is %s: a crash would lose saved pages. Set %s = on."
                                .formatted(name, value, name));
            }
        }
        return unmet;
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('" + name + "')")) {
            row.next();
            return row.getString(1);
        }
    }
}
