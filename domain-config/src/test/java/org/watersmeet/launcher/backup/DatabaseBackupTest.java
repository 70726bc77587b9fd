package org.watersmeet.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.watersmeet.launcher.console.Console;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.database.DatabaseSetup;
import org.watersmeet.launcher.database.EmbeddedDatabase;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Site;
import org.watersmeet.launcher.process.LiveProcesses;
import org.watersmeet.launcher.process.Spawn;
import org.watersmeet.platform.database.Migrations;

/** P16, with the real server: a backup under load, restored elsewhere. */
class DatabaseBackupTest {

    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    private static final Console CONSOLE = new Console(NOWHERE, NOWHERE, false);
    private static final Spawn SPAWN = new Spawn(CONSOLE);

    private final Path folder;

    DatabaseBackupTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whatWasAcknowledgedBeforeTheBackupIsInItAndNothingHalf() throws Exception {
        Home home = Home.at(folder.resolve("original"));
        EmbeddedDatabase original = started(home);
        Path file = folder.resolve("site.backup");
        AtomicInteger acknowledged = new AtomicInteger();
        AtomicBoolean ended = new AtomicBoolean();
        int before;
        Thread saving = Thread.ofPlatform().start(() -> save(original, acknowledged, ended));
        try {
            Awaitility.await().until(() -> acknowledged.get() > 200);
            before = acknowledged.get();
            new Backup(home, original, CONSOLE).write(file);
            assertThat(acknowledged.get()).as("saves went on").isGreaterThan(before);
        } finally {
            ended.set(true);
            saving.join();
            stop(original);
        }

        Home copy = Home.at(folder.resolve("copy"));
        copy.create();
        new Restore(copy, SPAWN, CONSOLE).from(file);

        EmbeddedDatabase restored = new EmbeddedDatabase(copy, freePort(), SPAWN);
        restored.start();
        try (Connection owner = connected(restored)) {
            int saves = number(owner, "select count(*) from saved");
            assertThat(saves).isBetween(before, acknowledged.get());
            assertThat(number(owner, "select max(number) from saved")).isEqualTo(saves);
            assertThat(number(owner, "select count(*) from saved where md5(body) <> hash"))
                    .isZero();
            assertThat(number(owner, "select count(*) from site where installation is not null"))
                    .isZero();
        } finally {
            stop(restored);
        }
        assertThat(copy.site()).contains(Site.DEFAULT);
        assertThat(Files.exists(copy.restoring())).isFalse();
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        brokenArchivesAreRefused(file);
    }

    private void brokenArchivesAreRefused(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Path bad = folder.resolve("bad.backup");
        Home home = Home.at(folder.resolve("refused"));
        home.create();

        Files.write(bad, Arrays.copyOf(whole, whole.length * 2 / 3));
        assertThatThrownBy(() -> new Restore(home, SPAWN, CONSOLE).from(bad))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("is of no use");

        whole[whole.length / 2] ^= 0x40;
        Files.write(bad, whole);
        assertThatThrownBy(() -> new Restore(home, SPAWN, CONSOLE).from(bad))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("is of no use");
        assertThat(EmbeddedDatabase.existsIn(home)).isFalse();
    }

    private static EmbeddedDatabase started(Home home) throws Exception {
        home.create();
        home.store(Site.DEFAULT);
        EmbeddedDatabase database = new EmbeddedDatabase(home, freePort(), SPAWN);
        database.start();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> answers(database));
        new DatabaseSetup(database.access()).prepareEmbedded(database);
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(database.access().url());
        owner.setUser(database.access().ownerUser());
        owner.setPassword(database.access().ownerPassword());
        new Migrations(owner, database.access().user()).run();
        try (Connection connection = database.access().connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("update site set installation = 'original'");
            statement.execute("create table saved (number int primary key, body text, hash text)");
        }
        return database;
    }

    private static boolean answers(EmbeddedDatabase database) {
        try (Connection connection = database.connectAsSuperuser()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private static Connection connected(EmbeddedDatabase database) throws SQLException {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> answers(database));
        return database.access().connectAsOwner();
    }

    private static void save(
            EmbeddedDatabase database, AtomicInteger acknowledged, AtomicBoolean ended) {
        try (Connection connection = database.access().connectAsOwner();
                Statement statement = connection.createStatement()) {
            while (!ended.get()) {
                int next = acknowledged.get() + 1;
                statement.execute(
                        "insert into saved select %d, b, md5(b) from (select repeat(md5('%d'), 100) b) x"
                                .formatted(next, next));
                acknowledged.set(next);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        return Integer.parseInt(Backup.text(connection, sql));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void stop(EmbeddedDatabase database) throws InterruptedException {
        database.stop(database.postmaster(LiveProcesses.now()).orElseThrow());
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> database.postmaster(LiveProcesses.now()).isEmpty());
    }
}
