package org.watersmeet.platform.settings;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/**
 * Rows of what administrators have set. A feature keeps its values under names with its own prefix
 * and reads them into a record of its own, with defaults for what is not there.
 */
public final class SiteSettings {

    private static final SiteSettings OF_SITE = new SiteSettings(Databases.WEB::dataSource);

    /** Where connections come from; asked late, as the server's pools are not there at once. */
    public interface Pool {
        DataSource dataSource();
    }

    private final Pool pool;

    public SiteSettings(Pool pool) {
        this.pool = pool;
    }

    public static SiteSettings ofSite() {
        return OF_SITE;
    }

    /** The values whose names begin with {@code prefix}, by the rest of their names. */
    public Map<String, String> read(String prefix) {
        try (Connection connection = pool.dataSource().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "select name, value from site_setting where starts_with(name, ?)")) {
            statement.setString(1, prefix);
            Map<String, String> values = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.put(rows.getString(1).substring(prefix.length()), rows.getString(2));
                }
            }
            return values;
        } catch (SQLException e) {
            throw Sql.problem(e);
        }
    }

    /** Sets values, in the caller's transaction if there is one; always in the same order. */
    public void write(String prefix, Map<String, String> values) {
        try (Connection connection = pool.dataSource().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                """
                                insert into site_setting (name, value) values (?, ?)
                                on conflict (name) do update
                                   set value = excluded.value, changed_at = clock_timestamp()""")) {
            for (Map.Entry<String, String> value : new TreeMap<>(values).entrySet()) {
                statement.setString(1, prefix + value.getKey());
                statement.setString(2, value.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw Sql.problem(e);
        }
    }
}
