package org.watersmeet.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The processes of this machine at one moment, read from {@code /proc}. Parts are recognised by
 * their command lines: a file with a number would go stale when its process is killed.
 */
public final class LiveProcesses {

    private final List<LiveProcess> all;

    private LiveProcesses(List<LiveProcess> all) {
        this.all = all;
    }

    /** Reads them now; one file for each process. */
    public static LiveProcesses now() {
        List<LiveProcess> all = new ArrayList<>();
        try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
            entries.filter(e -> e.getFileName().toString().matches("\\d+"))
                    .forEach(entry -> read(entry).ifPresent(all::add));
        } catch (IOException e) {
            throw new IllegalStateException("/proc cannot be read: Linux is needed", e);
        }
        return new LiveProcesses(all);
    }

    private static Optional<LiveProcess> read(Path entry) {
        try {
            String line =
                    Files.readString(
                            entry.resolve("cmdline"), java.nio.charset.StandardCharsets.ISO_8859_1);
            if (line.isEmpty()) {
                return Optional.empty(); // a zombie, or a thread of the kernel
            }
            String stat = Files.readString(entry.resolve("stat"));
            // the name in parentheses may hold spaces; state and parent follow it
            String[] rest = stat.substring(stat.lastIndexOf(')') + 2).split(" ", 3);
            if (rest[0].equals("Z")) {
                return Optional.empty();
            }
            long pid = Long.parseLong(entry.getFileName().toString());
            return Optional.of(
                    new LiveProcess(
                            pid, Long.parseLong(rest[1]), Arrays.asList(line.split("\0", -1))));
        } catch (IOException | IndexOutOfBoundsException e) {
            return Optional.empty(); // it has just ended, or is not ours to see
        }
    }

    /** The first process that fits. */
    public Optional<LiveProcess> find(Predicate<LiveProcess> predicate) {
        return all.stream().filter(predicate).findFirst();
    }

    public Optional<LiveProcess> byPid(long pid) {
        return find(process -> process.pid() == pid);
    }

    public List<LiveProcess> childrenOf(long pid) {
        return all.stream().filter(process -> process.parent() == pid).toList();
    }
}
