package org.watersmeet.container;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.watersmeet.admin.NewSite;
import org.watersmeet.container.wire.PostgresProxy;
import org.watersmeet.launcher.database.MigratedDatabase;
import org.watersmeet.launcher.database.PostgresServer;

/** The server of the container tests and its site: a database with one administrator. */
public final class TestServer implements BeforeAllCallback {

    public static final String ADMIN = "admin";
    public static final String ADMIN_PASSWORD = "correct horse";

    private static final int OFFSET = 1700;
    private static final int MANAGEMENT = 9990 + OFFSET;
    private static final String ADDRESS = "http://127.0.0.1:" + (8080 + OFFSET);

    private static final String NAME = "test1";

    private static @Nullable MigratedDatabase database;

    /** Between the server and its database; ends with the run. */
    private static @Nullable PostgresProxy wire;

    /** Where the application answers. */
    public static String address() {
        return ADDRESS;
    }

    public static int managementPort() {
        return MANAGEMENT;
    }

    /** The site's database, for tests outside the server. */
    public static MigratedDatabase database() {
        MigratedDatabase known = database;
        if (known == null) {
            throw new IllegalStateException("The server has not been prepared.");
        }
        return known;
    }

    /** Round trips so far through the pool for requests, which no background work uses. */
    public static long webRoundTrips() {
        PostgresProxy known = wire;
        if (known == null) {
            throw new IllegalStateException("The server has not been prepared.");
        }
        return known.roundTrips(NAME + " web");
    }

    /** Before Arquillian reads its configuration; inside the server there is nothing to prepare. */
    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        boolean inside = System.getProperty("jboss.server.name") != null;
        if (!inside && database == null) {
            database = newSite();
            wire = PostgresProxy.before(PostgresServer.shared().port());
            configure(database.urlAt(wire.port()));
        }
    }

    private static MigratedDatabase newSite() throws SQLException {
        MigratedDatabase site = MigratedDatabase.create();
        try (Connection connection = site.owner().getConnection()) {
            NewSite.initialise(connection, ADMIN, ADMIN_PASSWORD.toCharArray(), false);
        }
        // spaces that tests open to everybody can be read, new ones are not open
        site.run("insert into global_permission (permission, subject) values ('USE', 'ANONYMOUS')");
        return site;
    }

    private static void configure(String databaseUrl) {
        Path base = Path.of("target", "container-tests").toAbsolutePath();
        List<String> options =
                List.of(
                        "-Xmx768m",
                        "-Djava.net.preferIPv4Stack=true",
                        "-Djboss.bind.address=127.0.0.1",
                        "-Djboss.bind.address.management=127.0.0.1",
                        "-Djboss.socket.binding.port-offset=" + OFFSET,
                        "-Djboss.server.name=" + NAME,
                        "-Dwatersmeet.base-url=" + ADDRESS,
                        // the server looks for a property of that name before the environment
                        "-Denv.WATERSMEET_DB_URL=" + databaseUrl,
                        "-Denv.WATERSMEET_DB_USER=" + PostgresServer.APPLICATION,
                        "-Denv.WATERSMEET_DB_PASSWORD=any",
                        "-Denv.WATERSMEET_DB_OWNER_USER=" + PostgresServer.OWNER,
                        "-Denv.WATERSMEET_DB_OWNER_PASSWORD=any");
        System.setProperty("watersmeet.test.base", base.toString());
        System.setProperty("watersmeet.test.java-options", String.join(" ", options));
        System.setProperty("watersmeet.test.management-port", Integer.toString(MANAGEMENT));
    }
}
