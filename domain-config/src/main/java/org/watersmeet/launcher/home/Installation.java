package org.watersmeet.launcher.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.watersmeet.launcher.console.LauncherFailure;

/** Copies a built tree into a home whose site is down. */
public final class Installation {

    /** Server 180 MB, PostgreSQL 60 MB, a new database 50 MB, logs and room to work. */
    private static final long NEEDED_BYTES = 600L << 20;

    private final Home home;

    public Installation(Home home) {
        this.home = home;
    }

    /** Brings the home to {@code build}; what is the same already is left alone. */
    public void install(BuiltTree tree, Build build) {
        refuseOlderThanInstalled(build);
        refuseFullDisk();
        try {
            installServer(tree);
            Folders.replace(tree.launcherLibraries(), home.launcherLibraries());
            Files.createDirectories(home.application().getParent());
            Files.copy(tree.application(), home.application(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        home.store(build);
        home.store(Placement.of(build));
    }

    /**
     * Puts another application into the home, for the next start of the domain; what runs is not
     * touched.
     */
    public void replaceApplication(Path ear, Build build) {
        Path fresh = home.application().resolveSibling("watersmeet.ear.new");
        try {
            Files.copy(ear, fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.move(fresh, home.application(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        home.store(build);
    }

    /** The database of a newer version may have a schema that this one does not know. */
    private void refuseOlderThanInstalled(Build build) {
        home.build()
                .filter(installed -> installed.newerThan(build))
                .ifPresent(
                        installed -> {
                            throw LauncherFailure.of(
                                    "%s is of version %s, newer than this launcher's %s. Use that version's launcher, or another --home."
                                            .formatted(
                                                    home.folder(),
                                                    installed.version(),
                                                    build.version()));
                        });
    }

    private void refuseFullDisk() {
        try {
            FileStore disk = Files.getFileStore(home.folder());
            if (disk.getUsableSpace() < NEEDED_BYTES) {
                throw LauncherFailure.of(
                        "Only %d MB are free on the disk of %s, %d MB are needed. Free some, or choose another --home."
                                .formatted(
                                        disk.getUsableSpace() >> 20,
                                        home.folder(),
                                        NEEDED_BYTES >> 20));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The domain's configuration belongs to the server: a new server brings a new one. */
    private void installServer(BuiltTree tree) throws IOException {
        Path note = home.folder().resolve("server.fingerprint");
        String fingerprint = tree.serverFingerprint();
        if (Files.exists(note) && Files.readString(note).equals(fingerprint)) {
            return;
        }
        Files.deleteIfExists(note);
        Folders.replace(tree.server(), home.server());
        Folders.replace(
                home.server().resolve("domain/configuration"),
                home.domain().resolve("configuration"));
        Files.writeString(note, fingerprint);
    }
}
