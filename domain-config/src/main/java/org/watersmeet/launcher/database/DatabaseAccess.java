package org.watersmeet.launcher.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/**
 * How the database is reached: one address, two roles. The owner changes the schema, the
 * application only rows.
 */
public record DatabaseAccess(
        String url, String user, String password, String ownerUser, String ownerPassword) {

    /** What the data sources of the members read (30-datasources.cli). */
    public Map<String, String> environment() {
        return Map.of(
                "WATERSMEET_DB_URL", url,
                "WATERSMEET_DB_USER", user,
                "WATERSMEET_DB_PASSWORD", password,
                "WATERSMEET_DB_OWNER_USER", ownerUser,
                "WATERSMEET_DB_OWNER_PASSWORD", ownerPassword);
    }

    /** Connects as the owner of the schema. */
    public Connection connectAsOwner() throws SQLException {
        return connect(url, ownerUser, ownerPassword);
    }

    /** Connects as the application. */
    public Connection connectAsApplication() throws SQLException {
        return connect(url, user, password);
    }

    /** Connects within 2 s, gives an answer 60 s. */
    static Connection connect(String url, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("loginTimeout", "3");
        properties.setProperty("socketTimeout", "60");
        properties.setProperty("ApplicationName", "watersmeet launcher");
        return DriverManager.getConnection(url, properties);
    }

    /** Hides the passwords: the record's own text would show them. */
    @Override
    public String toString() {
        return url + " as " + user + " and " + ownerUser;
    }
}
