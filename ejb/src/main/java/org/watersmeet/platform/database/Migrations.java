package org.watersmeet.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.watersmeet.kernel.Hash;

/**
 * Brings the schema to this build's state, forward only. Whichever member comes first does it under
 * a lock in the database; the others wait and find nothing to do.
 *
 * <p>The list of scripts is the class path file {@code migrations/index.txt}: one name a line, in
 * order. A script runs in one transaction with the row that records it. A recorded script whose
 * text has changed stops the start: what a database went through must stay readable here.
 */
public final class Migrations {

    private static final String FOLDER = "/org/watersmeet/platform/database/migrations/";

    /** Arbitrary, but never to be changed: members of all builds lock on the same number. */
    private static final long LOCK = 7_283_046_611L;

    private final DataSource owner;
    private final String applicationRole;

    /**
     * @param owner connections of the role that owns the schema
     * @param applicationRole the role of the application's own connections, which gets rights on
     *     data but not on the schema; may be the owner itself
     */
    public Migrations(DataSource owner, String applicationRole) {
        this.owner = owner;
        this.applicationRole = applicationRole;
    }

    /**
     * @return the names of the scripts run now, in order; empty when the schema was up to date
     * @throws SQLException if a script fails (it has then left nothing behind)
     * @throws IllegalStateException if the database comes from a newer build or a script has
     *     changed
     */
    public List<String> run() throws SQLException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_lock(" + LOCK + ")");
                createLog(statement);
                connection.commit();
                List<String> done = runMissing(connection);
                grant(connection, statement);
                connection.commit();
                return done;
            } finally {
                connection.rollback();
                try (Statement statement = connection.createStatement()) {
                    statement.execute("select pg_advisory_unlock(" + LOCK + ")");
                    connection.commit();
                }
                connection.setAutoCommit(true);
            }
        }
    }

    private static void createLog(Statement statement) throws SQLException {
        statement.execute(
                """
                create table if not exists schema_migration (
                    name text primary key,
                    hash text not null,
                    ran_at timestamptz not null default clock_timestamp()
                )""");
    }

    private static List<String> runMissing(Connection connection) throws SQLException {
        List<String> known = names();
        List<String> recorded = checkRecorded(connection, known);
        List<String> done = new ArrayList<>();
        for (String name : known) {
            if (!recorded.contains(name)) {
                runOne(connection, name);
                done.add(name);
            }
        }
        return done;
    }

    private static List<String> checkRecorded(Connection connection, List<String> known)
            throws SQLException {
        List<String> recorded = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select name, hash from schema_migration")) {
            while (rows.next()) {
                String name = rows.getString(1);
                // what a newer build added stays: builds n and n-1 run side by side
                if (known.contains(name) && !hash(script(name)).equals(rows.getString(2))) {
                    throw new IllegalStateException(
                            "Migration " + name + " was changed after it ran on this database.");
                }
                recorded.add(name);
            }
        }
        return recorded;
    }

    private static void runOne(Connection connection, String name) throws SQLException {
        String script = script(name);
        try (Statement statement = connection.createStatement();
                PreparedStatement log =
                        connection.prepareStatement(
                                "insert into schema_migration (name, hash) values (?, ?)")) {
            statement.execute(script);
            log.setString(1, name);
            log.setString(2, hash(script));
            log.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw new SQLException(
                    "Migration " + name + " failed: " + e.getMessage(), e.getSQLState(), e);
        }
    }

    private void grant(Connection connection, Statement statement) throws SQLException {
        String role = connection.getMetaData().getUserName();
        if (!applicationRole.equals(role)) {
            String quoted = "\"" + applicationRole.replace("\"", "\"\"") + "\"";
            statement.execute(
                    "grant select, insert, update, delete on all tables in schema public to "
                            + quoted);
            statement.execute("grant usage on all sequences in schema public to " + quoted);
            statement.execute("revoke insert, update, delete on schema_migration from " + quoted);
            grantAudit(statement, quoted);
        }
    }

    /**
     * Records of the audit log are written and read, never changed; and when one was written says
     * the database.
     */
    private static void grantAudit(Statement statement, String role) throws SQLException {
        statement.execute("grant usage on schema audit to " + role);
        statement.execute("grant select on audit.record to " + role);
        statement.execute(
                "grant insert (actor_id, actor_name, category, action, object_type, object_id,"
                        + " object_name, address, member, change_names, old_values, new_values)"
                        + " on audit.record to "
                        + role);
        statement.execute("grant select, insert on audit.seal to " + role);
        statement.execute("grant select, insert, delete on audit.unsealed to " + role);
        statement.execute("grant select, update on audit.retention to " + role);
        statement.execute(
                "grant execute on function audit.remove_older(interval, integer, text) to " + role);
    }

    /** The number of the last script of this build: 27 for {@code V027__membership.sql}. */
    public static int level() {
        List<String> names = names();
        return Integer.parseInt(names.get(names.size() - 1).substring(1, 4));
    }

    static List<String> names() {
        return script("index.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    private static String script(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("Migration " + name + " is not in this build.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String script) {
        return HexFormat.of().formatHex(Hash.sha256(script));
    }
}
