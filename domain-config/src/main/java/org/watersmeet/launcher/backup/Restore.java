package org.watersmeet.launcher.backup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.watersmeet.admin.RestoredSite;
import org.watersmeet.launcher.console.Console;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.database.EmbeddedDatabase;
import org.watersmeet.launcher.home.Build;
import org.watersmeet.launcher.home.Folders;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.process.LiveProcess;
import org.watersmeet.launcher.process.LiveProcesses;
import org.watersmeet.launcher.process.Spawn;
import org.watersmeet.platform.database.Migrations;

/**
 * Makes a backup the data of a home whose site is down. The database is unpacked, recovered and
 * looked into beside the home's own data; only then it takes its place, so that a failure changes
 * nothing.
 */
public final class Restore {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Home home;
    private final Home staging;
    private final Spawn spawn;
    private final Console console;

    public Restore(Home home, Spawn spawn, Console console) {
        this.home = home;
        this.staging = Home.at(home.restoring());
        this.spawn = spawn;
        this.console = console;
    }

    /** Reads {@code file}; what the home had before is gone when this returns. */
    public void from(Path file) throws IOException, SQLException, InterruptedException {
        ArchiveReader archive = new ArchiveReader(file);
        requireKnown(file, archive.header());
        console.say("Checking the archive.");
        requireRoom(archive.verify());
        takeBack();
        Folders.delete(staging.folder());
        try {
            console.say("Unpacking.");
            archive.extract(staging.folder());
            console.say("Recovering the database.");
            recover();
            takeIntoUse();
        } finally {
            Folders.delete(staging.folder());
        }
    }

    /** What a newer build has written, this one may not understand. */
    private static void requireKnown(Path file, Map<String, String> header) {
        Build build = Build.ofThisLauncher();
        Build of =
                new Build(header.getOrDefault("version", "0"), header.getOrDefault("commit", ""));
        String level = header.getOrDefault("level", "").replaceFirst("^V0*(\\d+).*", "$1");
        boolean newer =
                of.newerThan(build)
                        || level.isEmpty()
                        || Integer.parseInt(level) > Migrations.level();
        if (!Backup.FORMAT.equals(header.get("format")) || newer) {
            throw LauncherFailure.of(
                    "%s is of build %s, newer than this launcher's %s. Restore it with that build."
                            .formatted(file, of.label(), build.label()));
        }
    }

    private void requireRoom(long needed) throws IOException {
        long free = Files.getFileStore(home.folder()).getUsableSpace();
        if (free < needed) {
            throw LauncherFailure.of(
                    "The backup has %d MB unpacked, only %d MB are free on the disk of %s. Free some, or choose another --home."
                            .formatted(needed >> 20, free >> 20, home.folder()));
        }
    }

    private void recover() throws IOException, SQLException, InterruptedException {
        Files.createFile(staging.database().resolve("recovery.signal"));
        EmbeddedDatabase server = new EmbeddedDatabase(staging, freePort(), spawn);
        server.startCopy();
        try {
            awaitRecovered(server);
            try (Connection owner = server.access().connectAsOwner()) {
                RestoredSite.settle(owner);
            }
        } finally {
            stop(server);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** It answers when all of the log is replayed and a timeline of its own has begun. */
    private void awaitRecovered(EmbeddedDatabase server) throws InterruptedException, IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        Instant started = Instant.now().plusSeconds(20);
        while (true) {
            try (Connection connection = server.connectAsSuperuser()) {
                if (Backup.text(connection, "select pg_is_in_recovery()").equals("f")) {
                    return;
                }
            } catch (SQLException e) {
                boolean runs = server.postmaster(LiveProcesses.now()).isPresent();
                if (Instant.now().isAfter(deadline) || !runs && Instant.now().isAfter(started)) {
                    throw LauncherFailure.of(
                            "The database of the backup does not start, so nothing was changed:\n"
                                    + Files.readString(staging.log("database")));
                }
            }
            Thread.sleep(200);
        }
    }

    private static void stop(EmbeddedDatabase server) throws InterruptedException {
        Optional<LiveProcess> postmaster = server.postmaster(LiveProcesses.now());
        if (postmaster.isEmpty()) {
            return;
        }
        server.stop(postmaster.get());
        while (server.postmaster(LiveProcesses.now()).isPresent()) {
            Thread.sleep(100);
        }
    }

    /** The earlier data stays aside until the restored is in its place. */
    private void takeIntoUse() throws IOException {
        Files.createDirectories(home.replaced());
        if (EmbeddedDatabase.existsIn(home)) {
            Files.move(home.database(), home.replaced().resolve("database"));
        }
        for (String secret : Backup.SECRETS) {
            Path own = home.secrets().resolve(secret);
            if (Files.exists(own)) {
                Files.move(own, home.replaced().resolve(secret));
            }
        }
        Private.folder(home.secrets());
        for (String secret : Backup.SECRETS) {
            move(staging.secrets().resolve(secret), home.secrets().resolve(secret));
        }
        if (!Files.exists(home.options())) {
            move(staging.options(), home.options());
        }
        move(staging.database(), home.database());
        Folders.delete(home.replaced());
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** An earlier restore may have been cut short between the two: then the first data is back. */
    private void takeBack() throws IOException {
        Path earlier = home.replaced().resolve("database");
        if (Files.exists(earlier) && !EmbeddedDatabase.existsIn(home)) {
            for (String secret : Backup.SECRETS) {
                if (Files.exists(home.replaced().resolve(secret))) {
                    Files.move(
                            home.replaced().resolve(secret),
                            home.secrets().resolve(secret),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
            move(earlier, home.database());
        }
        Folders.delete(home.replaced());
    }
}
