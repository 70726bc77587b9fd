package org.watersmeet.fault;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.watersmeet.checker.mutant.MutantEars;

/**
 * Runs trials in the arena that it has been started in, on one site, and writes what they found to
 * {@code rows.json} of the reports. Its output is a log of the run.
 *
 * <p>Arguments: {@code smoke}, {@code full} or {@code mutants}, the folder of the reports, and the
 * names of promises. With mutants each promise is tried on an application that cannot keep it.
 */
final class Performance {

    private static final long SEED = 20261123;

    private static final Path BUILT = Path.of(System.getProperty("watersmeet.ear"));

    private static final Path HOME = Path.of("target", "promises-home");

    private final String kind;
    private final Scale scale;
    private final String commit = commit();

    private Performance(String kind, Scale scale) {
        this.kind = kind;
        this.scale = scale;
    }

    public static void main(String[] arguments) throws Exception {
        Path reports = Files.createDirectories(Path.of(arguments[1]));
        List<Promise> promises = new ArrayList<>();
        for (int i = 2; i < arguments.length; i++) {
            promises.add(Promise.valueOf(arguments[i]));
        }
        Scale scale = new Scale(arguments[0].equals("full"), SEED, reports);
        List<Row> rows = new Performance(arguments[0], scale).of(promises);
        new ObjectMapper().writeValue(reports.resolve("rows.json").toFile(), rows);
    }

    private List<Row> of(List<Promise> promises) throws Exception {
        List<Row> rows = new ArrayList<>();
        FaultySite site = FaultySite.start(HOME);
        try {
            for (Promise promise : promises) {
                if (kind.equals("mutants")) {
                    site.launched().replaceApplication(mutant(promise.falsifier()));
                }
                site.awaitReady(Duration.ofMinutes(3));
                rows.add(row(promise, site));
            }
            return rows;
        } finally {
            site.close();
        }
    }

    private static Path mutant(Falsifier falsifier) throws IOException {
        return new MutantEars(
                        BUILT,
                        Path.of("..", "ejb", "src", "main", "java"),
                        Path.of(System.getProperty("watersmeet.server")),
                        Path.of("target", "promises-mutants"))
                .build(falsifier.name(), falsifier.change());
    }

    private Row row(Promise promise, FaultySite site) {
        long began = System.nanoTime();
        Findings findings = findings(promise, site);
        long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        Row row = new Row(promise.name(), promise.says(), findings, SEED, commit, seconds);
        say("%s %d s: %s".formatted(promise, seconds, findings));
        return row;
    }

    /** A trial that breaks off tells that, so that the other promises are tried too. */
    private Findings findings(Promise promise, FaultySite site) {
        try {
            say(promise + ": " + promise.says());
            return promise.trial().on(site, scale);
        } catch (Exception | AssertionError e) {
            e.printStackTrace(System.out);
            return new Findings(0, "broken off", List.of("broken off: " + e), "");
        }
    }

    private static String commit() {
        try {
            Process git =
                    new ProcessBuilder("git", "describe", "--always", "--dirty=+", "--exclude=*")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String said =
                    new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return said.isEmpty() ? "unknown" : said;
        } catch (IOException e) {
            return "unknown"; // built from an archive, without git
        }
    }

    private static void say(String what) {
        System.out.println(what);
    }
}
