package org.watersmeet.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A network, mounts and process numbers of its own (Linux namespaces): rules that lose packets and
 * small disks hurt nobody else's site, and whatever was started in it ends with it, even if the
 * test is killed.
 */
final class Arena {

    private static final List<String> ENTER =
            List.of(
                    "unshare",
                    "--net",
                    "--mount",
                    "--pid",
                    "--fork",
                    "--mount-proc",
                    "--kill-child");

    /** A shell is the arena's first process: it reaps what nobody else waits for. */
    private static final List<String> IN_IT =
            List.of("sh", "-c", "ip link set lo up && \"$@\"; exit $?", "arena");

    private Arena() {}

    /** Why there can be none on this machine; empty if there can. */
    static Optional<String> missing() throws InterruptedException {
        if (!succeeds("unshare", "--version") || !succeeds("nft", "--version")) {
            return Optional.of(
                    "'unshare' (util-linux) and 'nft' (nftables) are not both installed");
        }
        if (!succeeds(inArena(List.of("nft", "add", "table", "ip", "trial")))) {
            return Optional.of(
                    "this user may not make namespaces: only root may, on most machines");
        }
        return Optional.empty();
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false; // no such program
        }
    }

    private static String[] inArena(List<String> command) {
        List<String> all = new ArrayList<>(ENTER);
        all.addAll(IN_IT);
        all.addAll(command);
        return all.toArray(String[]::new);
    }

    /**
     * Runs a program in a new arena.
     *
     * @param log where its output goes
     * @return its exit code
     * @throws IllegalStateException if it takes longer; it has been ended then
     */
    static int run(List<String> command, Path log, long atMostMinutes)
            throws IOException, InterruptedException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        Process process =
                new ProcessBuilder(inArena(command))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            if (!process.waitFor(atMostMinutes, TimeUnit.MINUTES)) {
                throw new IllegalStateException("no end after " + atMostMinutes + " minutes");
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly(); // and with it, by --kill-child, all that it started
        }
    }
}
