package org.watersmeet.edge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks for a secret wherever it could have been written down. */
final class SecretSearch {

    private SecretSearch() {}

    /** The files below {@code folder} that hold the secret. */
    static List<Path> inFiles(Path folder, String secret) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (holds(file, secret)) {
                    found.add(folder.relativize(file));
                }
            }
        }
        return found;
    }

    /** The command lines of this machine's processes that hold the secret. */
    static List<String> inCommandLines(String secret) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process :
                    processes.filter(p -> isNumber(p.getFileName().toString())).toList()) {
                String line = commandLine(process);
                if (line.contains(secret)) {
                    found.add(line);
                }
            }
        }
        return found;
    }

    private static boolean isNumber(String name) {
        return name.chars().allMatch(Character::isDigit);
    }

    private static String commandLine(Path process) {
        try {
            return Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return ""; // it has ended
        }
    }

    /** One character a byte; in files of any kind. */
    private static boolean holds(Path file, String secret) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(secret);
        } catch (NoSuchFileException e) {
            return false; // the database removes files of its own meanwhile
        }
    }
}
