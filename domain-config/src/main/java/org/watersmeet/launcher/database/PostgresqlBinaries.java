package org.watersmeet.launcher.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.home.Folders;

/**
 * PostgreSQL's programs: an archive among the launcher's libraries, unpacked into the home once.
 */
final class PostgresqlBinaries {

    private final Path folder;

    PostgresqlBinaries(Path folder) {
        this.folder = folder;
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /** Unpacks the archive unless it has been; half an unpacking is done again. */
    void unpack() {
        String archive = archiveName();
        Path note = folder.resolve(".unpacked");
        try {
            if (Files.exists(note)) {
                return;
            }
            Folders.delete(folder);
            try (InputStream packed = PostgresqlBinaries.class.getResourceAsStream(archive)) {
                if (packed == null) {
                    throw LauncherFailure.of(
                            "There are no PostgreSQL binaries for this machine (%s). Give an existing PostgreSQL with --database."
                                    .formatted(archive));
                }
                unpack(packed);
            }
            Files.writeString(note, archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String archiveName() {
        String machine =
                switch (System.getProperty("os.arch")) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64" -> "arm_64";
                    default -> System.getProperty("os.arch");
                };
        return "/postgres-linux-" + machine + ".txz";
    }

    private void unpack(InputStream packed) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(
                        new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                unpack(entry, tar);
            }
        }
    }

    private void unpack(TarArchiveEntry entry, TarArchiveInputStream tar) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
