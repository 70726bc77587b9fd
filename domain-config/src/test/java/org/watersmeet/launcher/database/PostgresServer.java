package org.watersmeet.launcher.database;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.watersmeet.launcher.console.Console;
import org.watersmeet.launcher.process.Spawn;

/**
 * A PostgreSQL for tests: the binaries that the launcher starts, on a free port, with its data in
 * the build folder. Whoever comes from loopback is believed, so there are no passwords.
 */
public final class PostgresServer implements AutoCloseable {

    /** The role that owns the schema, and the one the application works as. */
    public static final String OWNER = "watersmeet_owner";

    public static final String APPLICATION = "watersmeet";

    private static final String SUPERUSER = "postgres";
    private static final Path BUILD =
            Path.of(System.getProperty("basedir", "."), "target").toAbsolutePath().normalize();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static final List<String> SETTINGS =
            List.of(
                    "jit=off",
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "max_connections=200",
                    "timezone=UTC");

    private static final Console SILENT = silent();
    private static final Spawn SPAWN = new Spawn(SILENT);
    private static final PostgresqlBinaries BINARIES =
            new PostgresqlBinaries(BUILD.resolve("postgresql"));

    private static @Nullable PostgresServer shared;

    private final Path data;
    private final int port;
    private final Process postmaster;

    private static Console silent() {
        PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Console(nowhere, nowhere, false);
    }

    private PostgresServer(Path data, int port, Process postmaster) {
        this.data = data;
        this.port = port;
        this.postmaster = postmaster;
    }

    /** The one that all tests of this run share; it ends with the run. */
    public static synchronized PostgresServer shared() {
        PostgresServer server = shared;
        if (server == null) {
            server = start("fsync=on");
            shared = server;
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        }
        return server;
    }

    /**
     * One of its own.
     *
     * @param settings as in {@code postgresql.conf}: {@code fsync=off}
     */
    public static PostgresServer start(String... settings) {
        try {
            Path template = template();
            Path data = Files.createTempDirectory(BUILD, "postgresql-data");
            SPAWN.run(List.of("cp", "-a", template + "/.", data + "/"));
            int port = freePort();
            List<String> command = new ArrayList<>();
            command.addAll(List.of(BINARIES.program("postgres"), "-D", data.toString()));
            command.addAll(List.of("-p", Integer.toString(port)));
            SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
            for (String setting : settings) {
                command.addAll(List.of("-c", setting));
            }
            Path log = data.resolveSibling(data.getFileName() + ".log");
            Process postmaster =
                    new ProcessBuilder(ServerAccount.choose(SPAWN).wrap(command))
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            PostgresServer server = new PostgresServer(data, port, postmaster);
            server.awaitAnswer(log);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Made once a build; a server starts from a copy. */
    private static synchronized Path template() throws IOException, InterruptedException {
        BINARIES.unpack();
        Path template = BUILD.resolve("postgresql-template");
        if (!Files.exists(template)) {
            Path fresh = Files.createTempDirectory(BUILD, "postgresql-fresh");
            ServerAccount account = ServerAccount.choose(SPAWN);
            account.handOver(BUILD, fresh);
            SPAWN.run(
                    account.wrap(
                            List.of(
                                    BINARIES.program("initdb"),
                                    "--pgdata=" + fresh,
                                    "--username=" + SUPERUSER,
                                    "--auth=trust",
                                    "--encoding=UTF8",
                                    "--locale=C")));
            Files.move(fresh, template);
        }
        return template;
    }

    private void awaitAnswer(Path log) throws IOException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try (Connection connection = superuser().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("select 1");
                return;
            } catch (SQLException e) {
                if (!postmaster.isAlive() || System.nanoTime() > deadline) {
                    close();
                    throw new IllegalStateException(Files.readString(log), e);
                }
                Thread.onSpinWait();
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A new, empty database that {@link #OWNER} owns. */
    public String newDatabase() throws SQLException {
        String name = "test" + DATABASES.incrementAndGet();
        try (Connection connection = superuser().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : List.of(OWNER, APPLICATION)) {
                statement.execute(
                        """
                        do $$ begin
                            create role %s login;
                        exception when duplicate_object then null;
                        end $$"""
                                .formatted(role));
            }
            statement.execute("create database " + name + " owner " + OWNER);
        }
        return name;
    }

    /** Where it listens, on loopback. */
    public int port() {
        return port;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Opens a connection for each call. */
    public DataSource connections(String database, String role) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url(database));
        dataSource.setUser(role);
        dataSource.setConnectTimeout(5);
        return dataSource;
    }

    private DataSource superuser() {
        return connections(SUPERUSER, SUPERUSER);
    }

    /** Ends the server, whoever is connected, and deletes its data. */
    @Override
    public void close() {
        try {
            // SIGINT: clients are sent away; Process.destroy would wait for them
            new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid())).start().waitFor();
            if (!postmaster.waitFor(20, TimeUnit.SECONDS)) {
                postmaster.destroyForcibly();
            }
            new ProcessBuilder("rm", "-rf", data.toString()).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
