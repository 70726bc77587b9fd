package org.watersmeet.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.watersmeet.launcher.home.Ports;

/**
 * The arena's loopback, on which all parts of a site of two members meet: what one sends to another
 * can be lost, without a word to either. Whose packet it is shows in the port that listens: with
 * two members, what comes from or goes to a JGroups port of one is the other's.
 */
final class Wires {

    private static final Pattern LOST = Pattern.compile("counter packets (\\d+)");

    /** Who connects from here is not led through the proxy: it is the proxy. */
    static final String PROXY_SOURCE = "127.0.0.2";

    private final Ports ports;

    /**
     * Lays the table of rules. The only one so far loses nothing, but has the system follow
     * connections from now on: one that it meets in the middle would count as new, and be led
     * elsewhere.
     */
    Wires(Ports ports) throws IOException, InterruptedException {
        this.ports = ports;
        nft(
                """
                add table ip wires
                add chain ip wires lost { type filter hook input priority 0; }
                add chain ip wires known { type filter hook output priority 0; }
                add rule ip wires known ct state established counter
                add chain ip wires led { type nat hook output priority -100; }
                """);
    }

    /** From now on neither member hears the other. */
    void cut() throws IOException, InterruptedException {
        cut(1, 2);
        cut(2, 1);
    }

    /** From now on what the one member sends to the other is lost; the other way is open. */
    void cut(int from, int to) throws IOException, InterruptedException {
        lose("dport", ports.jgroups(to), ports.detection(to));
        lose("sport", ports.jgroups(from), ports.detection(from));
    }

    /**
     * From now on the database neither hears nor speaks; no connection is closed. By the port that
     * was meant: it may have been led elsewhere.
     */
    void blackHoleDatabase() throws IOException, InterruptedException {
        nft(
                "add rule ip wires lost meta l4proto tcp ct original proto-dst %d counter drop\n"
                        .formatted(ports.database()));
    }

    private void lose(String side, int one, int other) throws IOException, InterruptedException {
        nft("add rule ip wires lost tcp %s { %d, %d } counter drop\n".formatted(side, one, other));
    }

    /**
     * Lets all packets through again.
     *
     * @return how many were lost since
     */
    long heal() throws IOException, InterruptedException {
        long lost =
                LOST.matcher(nft("list chain ip wires lost\n"))
                        .results()
                        .map(MatchResult::group)
                        .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
                        .sum();
        nft("flush chain ip wires lost\n");
        return lost;
    }

    /** Leads new connections to the database to another port. */
    void leadDatabaseTo(int port) throws IOException, InterruptedException {
        nft(
                "add rule ip wires led ip saddr != %s tcp dport %d redirect to :%d\n"
                        .formatted(PROXY_SOURCE, ports.database(), port));
    }

    /** Leads nobody elsewhere any more. */
    void leadDatabaseDirectly() throws IOException, InterruptedException {
        nft("flush chain ip wires led\n");
    }

    private static String nft(String commands) throws IOException, InterruptedException {
        Process nft = new ProcessBuilder("nft", "-f", "-").redirectErrorStream(true).start();
        try (var to = nft.outputWriter(StandardCharsets.UTF_8)) {
            to.write(commands);
        }
        String answer = new String(nft.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (nft.waitFor() != 0) {
            throw new IllegalStateException("nft: " + answer);
        }
        return answer;
    }
}
