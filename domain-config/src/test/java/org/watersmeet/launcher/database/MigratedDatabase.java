package org.watersmeet.launcher.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.watersmeet.platform.database.Migrations;

/** A database of a test's own with the schema of this build. */
public final class MigratedDatabase {

    private final String url;
    private final DataSource owner;
    private final DataSource application;

    private MigratedDatabase(String url, DataSource owner, DataSource application) {
        this.url = url;
        this.owner = owner;
        this.application = application;
    }

    public static MigratedDatabase create() {
        try {
            PostgresServer server = PostgresServer.shared();
            String name = server.newDatabase();
            DataSource owner = server.connections(name, PostgresServer.OWNER);
            new Migrations(owner, PostgresServer.APPLICATION).run();
            return new MigratedDatabase(
                    server.url(name), owner, server.connections(name, PostgresServer.APPLICATION));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its address. */
    public String urlOfSite() {
        return url;
    }

    /** Its address when its server is reached by another port of loopback. */
    public String urlAt(int port) {
        return url.replaceFirst(":\\d+/", ":" + port + "/");
    }

    public DataSource owner() {
        return owner;
    }

    /** As the application: rights on rows only. */
    public DataSource application() {
        return application;
    }

    /** Runs a statement as the owner of the schema. */
    public void run(String sql, Object... arguments) throws SQLException {
        try (Connection connection = owner.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.execute();
        }
    }

    /** The first column of the first row. */
    public String value(String sql) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
