package org.watersmeet.launcher.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.process.Spawn;

/**
 * As whom PostgreSQL runs: it refuses root. A normal user is itself; root enters a user namespace
 * in which it is nobody and its files stay its own, or, where the kernel forbids that, becomes
 * nobody in earnest.
 */
enum ServerAccount {
    SELF,
    NAMESPACE,
    NOBODY;

    private static final String NOBODY_ID = "65534";

    /** The account for this process, tried out. */
    static ServerAccount choose(Spawn spawn) throws InterruptedException {
        boolean root = System.getProperty("user.name").equals("root");
        // initdb wants a name: a container may run under a number that has none
        if (!root && spawn.succeeds("id", "-un")) {
            return SELF;
        }
        if (spawn.succeeds("unshare", "-U", "true")) {
            return NAMESPACE;
        }
        if (spawn.succeeds("setpriv", "--reuid", NOBODY_ID, "--clear-groups", "true")) {
            return NOBODY;
        }
        throw LauncherFailure.of(
                "PostgreSQL refuses to run as root or a user without name, and neither 'unshare -U' nor 'setpriv' works here. Run as a normal user, or give an existing PostgreSQL with --database.");
    }

    /** The command that runs {@code command} as this account. */
    List<String> wrap(List<String> command) {
        List<String> prefix =
                switch (this) {
                    case SELF -> List.of();
                    case NAMESPACE -> List.of("unshare", "-U");
                    case NOBODY ->
                            List.of(
                                    "setpriv",
                                    "--reuid",
                                    NOBODY_ID,
                                    "--regid",
                                    NOBODY_ID,
                                    "--clear-groups");
                };
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /** Lets this account reach and own {@code folder}, which is in a home that only root enters. */
    void handOver(Path home, Path folder) {
        if (this != NOBODY) {
            return;
        }
        try {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
            Files.setAttribute(folder, "unix:uid", Integer.valueOf(NOBODY_ID));
            Files.setAttribute(folder, "unix:gid", Integer.valueOf(NOBODY_ID));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
