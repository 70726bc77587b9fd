package org.watersmeet.launcher.supervise;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.watersmeet.launcher.database.DatabaseAccess;
import org.watersmeet.launcher.database.DatabaseSetup;
import org.watersmeet.launcher.database.EmbeddedDatabase;
import org.watersmeet.launcher.database.SiteDatabase;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Site;
import org.watersmeet.launcher.process.LiveProcess;
import org.watersmeet.launcher.process.LiveProcesses;
import org.watersmeet.launcher.process.Spawn;

/** The database: the embedded one is started and prepared, another one only prepared. */
final class DatabasePart implements Part {

    static final String NAME = "database";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DatabaseAccess access;
    private final Optional<EmbeddedDatabase> embedded;
    private volatile boolean prepared;

    DatabasePart(Home home, Site site, Map<String, String> environment, Spawn spawn) {
        this.access = SiteDatabase.access(home, site, environment, spawn);
        this.embedded =
                site.databaseUrl().isPresent()
                        ? Optional.empty()
                        : Optional.of(SiteDatabase.embedded(home, site, spawn));
    }

    DatabaseAccess access() {
        return access;
    }

    /** Whether members may start: roles, database and discovery table are there. */
    boolean isPrepared() {
        return prepared;
    }

    /** With no member alive, what the table of members says is of dead ones. */
    void forgetMembers() throws SQLException {
        new DatabaseSetup(access).forgetMembers();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean runs(LiveProcesses processes) {
        return embedded.map(server -> server.postmaster(processes).isPresent()).orElse(true);
    }

    @Override
    public boolean canStart() {
        return true;
    }

    @Override
    public void start() throws InterruptedException {
        if (embedded.isPresent()) {
            embedded.get().start();
        }
    }

    @Override
    public void tend() throws SQLException, InterruptedException {
        if (prepared || !answers()) {
            return;
        }
        DatabaseSetup setup = new DatabaseSetup(access);
        if (embedded.isPresent()) {
            setup.prepareEmbedded(embedded.get());
        }
        setup.prepareDiscovery();
        prepared = true;
    }

    /** A server that has just started refuses connections for a moment: no problem to report. */
    private boolean answers() throws SQLException {
        if (embedded.isEmpty()) {
            return true;
        }
        try (Connection connection = embedded.get().connectAsSuperuser()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            String state = e.getSQLState() == null ? "" : e.getSQLState();
            // connection refused, or "the database system is starting up"
            if (state.startsWith("08") || state.equals("57P03")) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void stop() throws InterruptedException {
        if (embedded.isEmpty()) {
            return;
        }
        EmbeddedDatabase server = embedded.get();
        Optional<LiveProcess> postmaster = server.postmaster(LiveProcesses.now());
        if (postmaster.isPresent()) {
            server.stop(postmaster.get());
            Domain.awaitEnd(server::postmaster, PATIENCE);
        }
    }
}
