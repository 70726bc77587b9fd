package org.watersmeet.edge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the processes of a home listen, as the kernel knows it.
 *
 * @see <a href="https://docs.kernel.org/networking/proc_net_tcp.html">/proc/net/tcp</a>
 */
final class Listeners {

    private static final String LISTEN = "0A";

    /** A version 4 address at a socket of version 6. */
    private static final String MAPPED = "0000000000000000FFFF0000";

    private static final int LOCAL = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private Listeners() {}

    /** Addresses and ports, {@code 127.0.0.1:8080}; of version 6 as the kernel writes them. */
    static List<String> ofHome(Path home) throws IOException {
        Set<String> sockets = sockets(home);
        List<String> found = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/net", table))) {
                String[] fields = line.strip().split("\\s+");
                if (fields[STATE].equals(LISTEN) && sockets.contains(fields[INODE])) {
                    found.add(readable(fields[LOCAL]));
                }
            }
        }
        return found;
    }

    private static Set<String> sockets(Path home) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : processes.filter(p -> belongs(p, home)).toList()) {
                addSockets(process, inodes);
            }
        }
        return inodes;
    }

    private static boolean belongs(Path process, Path home) {
        try {
            return Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1)
                    .contains(home.toString());
        } catch (IOException e) {
            return false; // no process, or one that has ended
        }
    }

    private static void addSockets(Path process, Set<String> inodes) {
        try (Stream<Path> open = Files.list(process.resolve("fd"))) {
            for (Path file : open.toList()) {
                String target = Files.readSymbolicLink(file).toString();
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring(8, target.length() - 1));
                }
            }
        } catch (IOException e) {
            // it has ended, or closed a file while we looked
        }
    }

    /** The kernel writes a version 4 address as one number, its last part first. */
    private static String readable(String local) {
        String[] parts = local.split(":");
        int port = Integer.parseInt(parts[1], 16);
        boolean version4 = parts[0].length() == 8 || parts[0].startsWith(MAPPED);
        if (!version4) {
            return parts[0] + ":" + port;
        }
        long number = Long.parseLong(parts[0].substring(parts[0].length() - 8), 16);
        return "%d.%d.%d.%d:%d"
                .formatted(
                        number & 255,
                        number >> 8 & 255,
                        number >> 16 & 255,
                        number >> 24 & 255,
                        port);
    }
}
