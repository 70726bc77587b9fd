package org.watersmeet.launcher.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.watersmeet.launcher.console.Console;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.database.EmbeddedDatabase;
import org.watersmeet.launcher.home.Build;
import org.watersmeet.launcher.home.Home;

/** Makes a backup of a running site with the embedded database. */
public final class Backup {

    static final String HEADER = "backup.properties";
    static final String FORMAT = "1";

    /** What the database's roles are entered with: without them its copy is of no use. */
    static final List<String> SECRETS =
            List.of("database-superuser", "database-owner", "database-application");

    private final Home home;
    private final EmbeddedDatabase database;
    private final Console console;

    public Backup(Home home, EmbeddedDatabase database, Console console) {
        this.home = home;
        this.database = database;
        this.console = console;
    }

    /** Writes {@code file}, which must not exist, and reads it again to check it. */
    public void write(Path file) throws IOException, SQLException {
        try (Connection connection = database.connectAsSuperuser();
                Connection site = database.access().connectAsOwner()) {
            requireRoom(file, connection);
            try (ArchiveWriter archive = new ArchiveWriter(file)) {
                archive.add(HEADER, header(connection, site).getBytes(StandardCharsets.UTF_8));
                archive.add("site.properties", Files.readAllBytes(home.options()));
                for (String secret : SECRETS) {
                    Path path = home.secretsStore().file(secret);
                    archive.add("secrets/" + secret, Files.readAllBytes(path));
                }
                console.say("Copying the database.");
                new DatabaseCopy(connection, home.database()).into(archive);
                archive.finish();
                console.say("Checking the archive.");
                new ArchiveReader(archive.part()).verify();
                archive.publish();
            }
            warnOfDirectory(site);
        }
    }

    private static void requireRoom(Path file, Connection connection)
            throws IOException, SQLException {
        long needed =
                number(connection, "select sum(pg_database_size(oid))::bigint from pg_database");
        long free = Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace();
        if (free < needed) {
            throw LauncherFailure.of(
                    "The database has %d MB, only %d MB are free beside %s. Free some, or choose another place."
                            .formatted(needed >> 20, free >> 20, file));
        }
    }

    private String header(Connection connection, Connection site) throws SQLException {
        Build build = home.build().orElseGet(Build::ofThisLauncher);
        return """
        format=%s
        version=%s
        commit=%s
        level=%s
        postgresql=%d
        system=%s
        begun=%s
        """
                .formatted(
                        FORMAT,
                        build.version(),
                        build.commit(),
                        text(site, "select max(name) from schema_migration"),
                        connection.getMetaData().getDatabaseMajorVersion(),
                        text(connection, "select system_identifier::text from pg_control_system()"),
                        Instant.now());
    }

    private void warnOfDirectory(Connection site) throws SQLException {
        long files = number(site, "select count(*) from blob where place = 'DIRECTORY'");
        if (files > 0) {
            console.say(
                    "%d files are in watersmeet.files.directory and not in this archive: copy that directory now, after this. What is in it never changes, and nothing that this archive names is removed within a day."
                            .formatted(files));
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        return Long.parseLong(text(connection, sql));
    }

    static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
