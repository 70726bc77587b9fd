package org.watersmeet.launcher.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.watersmeet.launcher.console.LauncherFailure;

/**
 * A checkout in which {@code package} has run: what an installation is copied from.
 *
 * @param root the checkout's folder
 */
public record BuiltTree(Path root) {

    public Path server() {
        return existing("domain-config/target/wildfly");
    }

    public Path launcherLibraries() {
        return existing("domain-config/target/launcher/lib");
    }

    public Path application() {
        return existing("ear/target/watersmeet.ear");
    }

    /** Changes whenever the server was provisioned again: the time of its marker. */
    String serverFingerprint() {
        try (Stream<Path> files = Files.list(server())) {
            List<Path> markers =
                    files.filter(f -> f.getFileName().toString().startsWith(".watersmeet-"))
                            .toList();
            if (markers.size() != 1) {
                throw incomplete(server());
            }
            return markers.getFirst().getFileName()
                    + "@"
                    + Files.getLastModifiedTime(markers.getFirst()).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path existing(String path) {
        Path built = root.resolve(path);
        if (!Files.exists(built)) {
            throw incomplete(built);
        }
        return built;
    }

    private static LauncherFailure incomplete(Path path) {
        return LauncherFailure.of(
                path + " is missing or incomplete. Run './mvnw -DskipTests package' there.");
    }
}
