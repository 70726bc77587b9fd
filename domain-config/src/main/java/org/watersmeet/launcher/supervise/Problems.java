package org.watersmeet.launcher.supervise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.watersmeet.launcher.console.Console;
import org.watersmeet.launcher.home.Home;

/** What stands in the way of each part, in files that commands show; a change is logged. */
public final class Problems {

    private final Path folder;
    private final Console log;
    private final Map<String, String> current = new ConcurrentHashMap<>();

    Problems(Home home, Console log) {
        this.folder = folder(home);
        this.log = log;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(Home home) {
        return home.run().resolve("problems");
    }

    /** Notes why a part cannot be brought to what is wanted. */
    void report(String part, Throwable cause) {
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        if (!message.equals(current.put(part, message))) {
            log.say(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + part + ": " + message);
            try {
                Files.writeString(folder.resolve(part), message);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void clear(String part) {
        if (current.remove(part) != null || Files.exists(folder.resolve(part))) {
            try {
                Files.deleteIfExists(folder.resolve(part));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The problems of a home's parts, by name of the part. */
    public static Map<String, String> of(Home home) {
        Map<String, String> problems = new TreeMap<>();
        if (Files.isDirectory(folder(home))) {
            try (Stream<Path> files = Files.list(folder(home))) {
                for (Path file : files.toList()) {
                    problems.put(file.getFileName().toString(), Files.readString(file));
                }
            } catch (IOException e) {
                return problems; // solved while we looked
            }
        }
        return problems;
    }
}
