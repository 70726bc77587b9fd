package org.watersmeet.launcher.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.watersmeet.launcher.console.LauncherFailure;

/**
 * Copies the files of a running PostgreSQL, between {@code pg_backup_start} and {@code
 * pg_backup_stop}, and the log (WAL) of that time, which makes one state of them: that of the end.
 * A temporary slot keeps the log from being recycled meanwhile; it goes with the connection.
 */
final class DatabaseCopy {

    private static final String PREFIX = "database/";

    /** A checkpoint under load may take its time; the connection's usual limit is a minute. */
    private static final int PATIENCE_MILLIS = 15 * 60_000;

    /** Folders whose content the server makes anew; the log is copied at the end. */
    private static final Set<String> EMPTY =
            Set.of(
                    "pg_wal",
                    "pg_replslot",
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans");

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map");

    private static final Path CONTROL = Path.of("global/pg_control");

    private final Connection connection;
    private final Path data;

    DatabaseCopy(Connection connection, Path data) {
        this.connection = connection;
        this.data = data;
    }

    void into(ArchiveWriter archive) throws IOException, SQLException {
        connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
        String slot = "watersmeet_backup_" + ProcessHandle.current().pid();
        Backup.text(
                connection,
                "select pg_create_physical_replication_slot('" + slot + "', true, true)");
        String first =
                Backup.text(
                        connection, "select pg_walfile_name(pg_backup_start('watersmeet', true))");
        copyFolder(Path.of(""), archive);
        archive.add(PREFIX + CONTROL, stableControl());
        String last = stop(archive);
        copyLog(first, last, archive);
    }

    private void copyFolder(Path folder, ArchiveWriter archive) throws IOException {
        if (!folder.toString().isEmpty()) {
            archive.addFolder(PREFIX + folder);
        }
        List<Path> children;
        try (Stream<Path> listed = Files.list(data.resolve(folder))) {
            children = listed.sorted().toList();
        } catch (NoSuchFileException e) {
            return; // dropped meanwhile: the log says so
        }
        for (Path path : children) {
            Path child = data.relativize(path);
            if (Files.isSymbolicLink(path)) {
                throw LauncherFailure.of(
                        "The database has a tablespace or a link (%s): back it up with PostgreSQL's own tools."
                                .formatted(path));
            }
            if (Files.isDirectory(path)) {
                copyFolderWithin(child, archive);
            } else if (!isLeftOut(child)) {
                copyFile(child, archive);
            }
        }
    }

    private void copyFolderWithin(Path folder, ArchiveWriter archive) throws IOException {
        String name = folder.getFileName().toString();
        if (name.startsWith("pgsql_tmp")) {
            return;
        }
        if (EMPTY.contains(folder.toString())) {
            archive.addFolder(PREFIX + folder);
        } else {
            copyFolder(folder, archive);
        }
    }

    private static boolean isLeftOut(Path file) {
        String name = file.getFileName().toString();
        return LEFT_OUT.contains(file.toString())
                || file.equals(CONTROL)
                || name.startsWith("pg_internal.init")
                || name.startsWith("pgsql_tmp");
    }

    private void copyFile(Path file, ArchiveWriter archive) throws IOException {
        try (InputStream content = Files.newInputStream(data.resolve(file))) {
            archive.add(PREFIX + file, Files.size(data.resolve(file)), content);
        } catch (NoSuchFileException e) {
            // dropped meanwhile: the log says so
        }
    }

    /** Read twice alike: the server writes it in place. */
    private byte[] stableControl() throws IOException {
        byte[] before = Files.readAllBytes(data.resolve(CONTROL));
        while (true) {
            byte[] now = Files.readAllBytes(data.resolve(CONTROL));
            if (Arrays.equals(before, now)) {
                return now;
            }
            before = now;
        }
    }

    /** Ends the backup and returns the last file of the log that it needs. */
    private String stop(ArchiveWriter archive) throws IOException, SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select pg_walfile_name(lsn), labelfile from"
                                        + " pg_backup_stop(false)")) {
            row.next();
            byte[] label = row.getString(2).getBytes(StandardCharsets.UTF_8);
            archive.add(PREFIX + "backup_label", label);
            return row.getString(1);
        }
    }

    private void copyLog(String first, String last, ArchiveWriter archive)
            throws IOException, SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                """
                                select name from pg_ls_waldir()
                                 where name ~ '^[0-9A-F]{24}$' and name between '%s' and '%s'
                                    or name ~ '^[0-9A-F]{8}\\.history$' order by name\
                                """
                                        .formatted(first, last))) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        if (!names.contains(first) || !names.contains(last)) {
            throw LauncherFailure.of(
                    "The database's log of this time is not all there. Try again.");
        }
        for (String name : names) {
            copyFile(Path.of("pg_wal", name), archive);
        }
    }
}
