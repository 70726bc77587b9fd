package org.watersmeet.launcher.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.watersmeet.launcher.home.Folders;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.process.LiveProcess;
import org.watersmeet.launcher.process.LiveProcesses;
import org.watersmeet.launcher.process.Spawn;

/** PostgreSQL in the home: on loopback only, passwords by SCRAM, nothing traded for durability. */
public final class EmbeddedDatabase {

    /** Also the name of the database that exists from the start. */
    private static final String SUPERUSER = "postgres";

    static final String NAME = "watersmeet";

    private static final List<String> SETTINGS =
            List.of(
                    // an acknowledged save is on disk; the members refuse a server where it is not
                    "fsync=on",
                    "full_page_writes=on",
                    "synchronous_commit=on",
                    "max_prepared_transactions=0",
                    // a client that is gone releases its locks within seconds
                    "client_connection_check_interval=1s",
                    "tcp_keepalives_idle=10",
                    "tcp_keepalives_interval=3",
                    "tcp_keepalives_count=3",
                    "tcp_user_timeout=10s",
                    // each member's pools may hold 28 connections
                    "max_connections=200",
                    "max_wal_size=1GB",
                    "checkpoint_timeout=5min",
                    "wal_compression=on",
                    // plans of short statements are not worth compiling
                    "jit=off",
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "password_encryption=scram-sha-256",
                    "timezone=UTC",
                    "log_timezone=UTC");

    private final Home home;
    private final int port;
    private final Spawn spawn;

    public EmbeddedDatabase(Home home, int port, Spawn spawn) {
        this.home = home;
        this.port = port;
        this.spawn = spawn;
    }

    /** How members and launcher reach it; the passwords are generated the first time. */
    public DatabaseAccess access() {
        return new DatabaseAccess(
                url(),
                "watersmeet",
                home.secretsStore().value("database-application"),
                "watersmeet_owner",
                home.secretsStore().value("database-owner"));
    }

    /** Connects as the one who may make roles and databases. */
    public Connection connectAsSuperuser() throws SQLException {
        String password = home.secretsStore().value("database-superuser");
        return DatabaseAccess.connect(url(SUPERUSER), SUPERUSER, password);
    }

    /** Its address. */
    public String url() {
        return url(NAME);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The postmaster, when it runs. */
    public Optional<LiveProcess> postmaster(LiveProcesses processes) {
        try {
            Path file = home.database().resolve("postmaster.pid");
            String first = Files.readAllLines(file).getFirst();
            return processes
                    .byPid(Long.parseLong(first.strip()))
                    .filter(process -> process.has(home.database().toString()));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // no file, or half of one: it is just starting or has ended
        }
    }

    /** Whether a database was ever made in this home. */
    public static boolean existsIn(Home home) {
        return Files.exists(home.database().resolve("PG_VERSION"));
    }

    /** Starts the postmaster and returns at once; the first time it makes the database first. */
    public void start() throws InterruptedException {
        PostgresqlBinaries binaries = new PostgresqlBinaries(home.postgresql());
        binaries.unpack();
        ServerAccount account = ServerAccount.choose(spawn);
        if (!existsIn(home)) {
            initialise(binaries, account);
        }
        launch(binaries, account, List.of());
    }

    /**
     * Starts on a copy of a running server's data directory: it replays the log that is in it and
     * then begins a timeline of its own, for its log is no longer that of the original.
     */
    public void startCopy() throws InterruptedException {
        PostgresqlBinaries binaries = new PostgresqlBinaries(home.postgresql());
        binaries.unpack();
        ServerAccount account = ServerAccount.choose(spawn);
        try (Stream<Path> files = Files.walk(home.database())) {
            files.forEach(file -> account.handOver(home.folder(), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        launch(binaries, account, List.of("restore_command=false"));
    }

    private void launch(PostgresqlBinaries binaries, ServerAccount account, List<String> more) {
        List<String> command = new ArrayList<>();
        command.add(binaries.program("postgres"));
        command.addAll(List.of("-D", home.database().toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        more.forEach(setting -> command.addAll(List.of("-c", setting)));
        spawn.daemon(account.wrap(command), Map.of(), home.log("database"));
    }

    /** Made beside its place and moved there: a data directory is whole or absent. */
    private void initialise(PostgresqlBinaries binaries, ServerAccount account)
            throws InterruptedException {
        Path fresh = home.folder().resolve("database.new");
        Path password = home.folder().resolve("database.password");
        try {
            Folders.delete(fresh);
            Files.createDirectories(fresh);
            Files.deleteIfExists(password);
            Files.copy(home.secretsStore().file("database-superuser"), password);
            account.handOver(home.folder(), fresh);
            account.handOver(home.folder(), password);
            spawn.run(account.wrap(initdb(binaries, fresh, password)));
            Folders.delete(home.database());
            Files.move(fresh, home.database());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Folders.delete(password);
        }
    }

    private static List<String> initdb(PostgresqlBinaries binaries, Path data, Path password) {
        return List.of(
                binaries.program("initdb"),
                "-D",
                data.toString(),
                "-U",
                SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale=C");
    }

    /** Ends it: open transactions are rolled back, all that was committed is on disk. */
    public void stop(LiveProcess postmaster) throws InterruptedException {
        spawn.run(List.of("kill", "-INT", Long.toString(postmaster.pid())));
    }
}
