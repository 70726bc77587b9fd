package org.watersmeet.platform.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.watersmeet.platform.database.Migrations;
import org.watersmeet.platform.database.StartCheck;

/**
 * Whether this member may join: the one that comes is refused, never those that serve.
 *
 * <ul>
 *   <li>Its build is not older than the schema allows. Additive migrations leave room for older
 *       builds; one that takes something away raises the floor.
 *   <li>No member whose heart beats is too old to run beside it: this is asked before its own
 *       migrations run.
 *   <li>The site is of its own installation: another one on the same database is a mistake.
 * </ul>
 */
@ApplicationScoped
public class Admission implements StartCheck {

    /**
     * Level of the oldest build that may run beside this one: it does not miss what this build's
     * migrations have taken away, and what this one writes it can read.
     */
    static final int OLDEST_NEIGHBOUR = 26;

    private final int level;
    private final int oldestNeighbour;
    private final String installation;

    public Admission() {
        this(Migrations.level(), OLDEST_NEIGHBOUR, Member.installation());
    }

    /**
     * @param installation empty for one that has no name: it is not guarded
     */
    Admission(int level, int oldestNeighbour, String installation) {
        this.level = level;
        this.oldestNeighbour = oldestNeighbour;
        this.installation = installation;
    }

    @Override
    public Optional<String> beforeMigration(Connection connection) throws SQLException {
        if (!tellsMembership(connection)) {
            return Optional.empty();
        }
        Optional<String> refusal = tooOld(connection);
        if (refusal.isEmpty()) {
            refusal = ofAnotherInstallation(connection);
        }
        return refusal.isEmpty() ? besideTooOld(connection) : refusal;
    }

    /** Takes the site for its own installation if nobody has. */
    @Override
    public Optional<String> afterMigration(Connection connection) throws SQLException {
        if (!installation.isEmpty()) {
            try (PreparedStatement statement =
                    connection.prepareStatement(
                            "update site set installation = ? where installation is null")) {
                statement.setString(1, installation);
                statement.executeUpdate();
            }
        }
        return ofAnotherInstallation(connection);
    }

    /** A new database, and one of an older build, have nothing to tell. */
    private static boolean tellsMembership(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select exists (select from information_schema.columns"
                                        + " where table_schema = current_schema()"
                                        + " and table_name = 'site'"
                                        + " and column_name = 'schema_floor')")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private Optional<String> tooOld(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select schema_floor from site")) {
            return row.next() && row.getInt(1) > level
                    ? Optional.of(
                            ("This build is too old for the database: it knows the schema up to"
                                            + " V%03d, and V%03d is the least that is needed."
                                            + " Start the build that served the site last, or a"
                                            + " newer one.")
                                    .formatted(level, row.getInt(1)))
                    : Optional.empty();
        }
    }

    private Optional<String> besideTooOld(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select name, build from cluster_member where level < ?"
                                + " and heartbeat_at > clock_timestamp() - interval '10 seconds'"
                                + " order by name limit 1")) {
            statement.setInt(1, oldestNeighbour);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                ("Member %s runs build %s, which cannot run beside this one. Stop"
                                                + " all members of that build first, or go by a build in"
                                                + " between.")
                                        .formatted(row.getString(1), row.getString(2)))
                        : Optional.empty();
            }
        }
    }

    private Optional<String> ofAnotherInstallation(Connection connection) throws SQLException {
        if (installation.isEmpty()) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select installation from site")) {
            String owner = row.next() ? row.getString(1) : null;
            return owner == null || owner.equals(installation)
                    ? Optional.empty()
                    : Optional.of(
                            ("This database is of another installation (%s); this one is %s. If"
                                            + " the other one is gone for good, hand the site over:"
                                            + " update site set installation = null")
                                    .formatted(owner, installation));
        }
    }
}
