package org.watersmeet.launcher.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import org.postgresql.Driver;
import org.watersmeet.launcher.console.Console;
import org.watersmeet.launcher.database.EmbeddedDatabase;
import org.watersmeet.launcher.database.SiteDatabase;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Site;
import org.watersmeet.launcher.home.Wanted;
import org.watersmeet.launcher.process.LiveProcesses;
import org.watersmeet.launcher.process.Spawn;

/** Looks whether the database takes connections. */
final class DatabaseProbe {

    private static final int MILLIS = 2000;

    private final Site site;
    private final EmbeddedDatabase embedded;

    DatabaseProbe(Home home, Site site) {
        this.site = site;
        PrintStream nowhere =
                new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        this.embedded =
                SiteDatabase.embedded(home, site, new Spawn(new Console(nowhere, nowhere, false)));
    }

    PartStatus look(LiveProcesses processes, Wanted wanted) {
        return site.databaseUrl()
                .map(this::lookFromOutside)
                .orElseGet(() -> lookInside(processes, wanted));
    }

    private PartStatus lookInside(LiveProcesses processes, Wanted wanted) {
        OptionalLong pid =
                embedded.postmaster(processes)
                        .map(process -> OptionalLong.of(process.pid()))
                        .orElse(OptionalLong.empty());
        boolean stopped = wanted.isStopped("database");
        State state = State.of(pid.isPresent(), pid.isPresent() && connects(), stopped);
        return part(pid, state, embedded.url(), true);
    }

    private boolean connects() {
        try (Connection connection = embedded.access().connectAsApplication()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false; // starting, or recovering
        }
    }

    /** Only its port: the passwords are with the supervisor, not with every command. */
    private PartStatus lookFromOutside(String url) {
        Properties parsed = Driver.parseURL(url, new Properties());
        String host = parsed == null ? "" : parsed.getProperty("PGHOST", "localhost");
        String port = parsed == null ? "0" : parsed.getProperty("PGPORT", "5432");
        State state = listens(host, Integer.parseInt(port)) ? State.READY : State.DEAD;
        return part(OptionalLong.empty(), state, url, false);
    }

    private static boolean listens(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static PartStatus part(OptionalLong pid, State state, String url, boolean embedded) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("url", url);
        details.put("embedded", embedded);
        return new PartStatus("database", pid, state, details);
    }
}
