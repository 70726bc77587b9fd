package org.watersmeet.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.watersmeet.site.LaunchedSite;

/** One run of {@code journey.mjs}, whose members are killed when the script asks for it. */
final class Journey {

    private static final Path SCRIPT = Path.of("src", "test", "journeys", "journey.mjs");

    private static final Path ERRORS = Path.of("target", "journey.log");

    /** Far more than a slow machine needs; a browser that hangs must not hang the build. */
    private static final long LONGEST_MINUTES = 20;

    /** Longest return of a member that was killed. */
    private static final Duration READY = Duration.ofMinutes(5);

    private final LaunchedSite site;
    private final List<String> killed = new ArrayList<>();

    private Journey(LaunchedSite site) {
        this.site = site;
    }

    /**
     * What came of it.
     *
     * @param killed members that were killed on the way, in this order
     * @param last the script's last word: {@code report} or {@code noBrowser}
     */
    record Outcome(List<String> killed, JsonNode last) {

        /** Why no browser could be started; null when one was. */
        @Nullable String noBrowser() {
            return last.path("noBrowser").asText(null);
        }

        JsonNode report() {
            return last.path("report");
        }

        /** What the journey has found out under this name. */
        JsonNode found(String name) {
            return report().path("found").path(name);
        }
    }

    static Outcome through(LaunchedSite site) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                "node",
                                SCRIPT.toString(),
                                site.balancer().url().toString(),
                                site.administrator().user(),
                                site.administrator().password())
                        .redirectError(ERRORS.toFile())
                        .start();
        Thread guard = Thread.ofVirtual().start(() -> endAtLast(process));
        try {
            Journey journey = new Journey(site);
            return new Outcome(journey.killed, journey.listen(process));
        } finally {
            process.destroy();
            guard.interrupt();
        }
    }

    private JsonNode listen(Process process) throws IOException, InterruptedException {
        try (BufferedReader words = process.inputReader();
                Writer answers = process.outputWriter()) {
            String line;
            while ((line = words.readLine()) != null) {
                JsonNode word = new ObjectMapper().readTree(line);
                if (word.has("kill")) {
                    kill(word.path("kill").asText());
                } else if (word.has("ready")) {
                    site.awaitReady(READY);
                } else {
                    return word;
                }
                answers.write("done\n");
                answers.flush();
            }
        }
        throw new IOException("The journey ended without a word: " + Files.readString(ERRORS));
    }

    private void kill(String member) throws IOException, InterruptedException {
        site.kill(member);
        killed.add(member);
    }

    private static void endAtLast(Process process) {
        try {
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
