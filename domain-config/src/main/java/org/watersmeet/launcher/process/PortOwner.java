package org.watersmeet.launcher.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on a TCP port of this machine, from {@code /proc/net/tcp} and the open files. */
public final class PortOwner {

    /** Column of /proc/net/tcp: state 0A is LISTEN. */
    private static final int STATE = 3;

    private static final int INODE = 9;

    private PortOwner() {}

    /** Whether the launcher could listen on the port of this address. */
    public static boolean isFree(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Names the listener for a message: its number and command, or that it cannot be seen. */
    public static String describe(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> inodes(Path.of(table), port).stream())
                .flatMap(inode -> holder(inode).stream())
                .findFirst()
                .map(p -> "process " + p.pid() + " (" + shortCommand(p) + ")")
                .orElse("a process of another user");
    }

    private static String shortCommand(LiveProcess process) {
        String line = String.join(" ", process.command());
        return line.length() <= 80 ? line.strip() : line.substring(0, 80).strip() + "…";
    }

    static List<String> inodes(Path table, int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        try (Stream<String> lines = Files.lines(table)) {
            return lines.skip(1)
                    .map(line -> line.strip().split("\\s+"))
                    .filter(columns -> columns[1].endsWith(suffix) && columns[STATE].equals("0A"))
                    .map(columns -> columns[INODE])
                    .toList();
        } catch (IOException e) {
            return List.of(); // no IPv6 on this machine
        }
    }

    private static Optional<LiveProcess> holder(String inode) {
        return LiveProcesses.now().find(process -> holds(process, "socket:[" + inode + "]"));
    }

    private static boolean holds(LiveProcess process, String socket) {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            return open.anyMatch(descriptor -> leadsTo(descriptor, socket));
        } catch (IOException e) {
            return false; // another user's
        }
    }

    private static boolean leadsTo(Path descriptor, String socket) {
        try {
            return Files.readSymbolicLink(descriptor).toString().equals(socket);
        } catch (IOException e) {
            return false;
        }
    }
}
