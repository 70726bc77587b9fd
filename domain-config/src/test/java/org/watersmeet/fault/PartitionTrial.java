package org.watersmeet.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.watersmeet.checker.load.Course;
import org.watersmeet.checker.load.Strike;
import org.watersmeet.checker.load.Workload;

/**
 * P4: members lose sight of each other while both see the database: both sides serve on, and nobody
 * reads anything stale.
 */
final class PartitionTrial implements Trial {

    private static final Duration HEALING = Duration.ofSeconds(30);

    /** A way to part the members, for some time. */
    private record Split(String name, int seconds, Parting parting) {}

    /** Parts the members as often as it likes until the time is over; does not heal the last. */
    private interface Parting {
        void part(Wires wires, int seconds) throws IOException, InterruptedException;
    }

    /** When the wires were cut and healed, on the one clock. */
    private record Window(Split split, long began, long ended, long lost, String healed) {}

    @Override
    public Findings on(FaultySite site, Scale scale) throws Exception {
        List<Window> windows = new ArrayList<>();
        List<Split> splits = splits(scale);
        Workload workload = new Workload(40, 12, 2, scale.of(2_000, 10_000), scale.seed());
        Onlookers<Watch> health = Onlookers.at(site, "/health/ready");
        Onlookers<Editor> editors = Onlookers.editing(site, "SPLIT");
        Judged judged;
        try (health;
                editors) {
            judged =
                    Judged.run(
                            site,
                            workload,
                            course -> split(site, splits, course, windows),
                            scale,
                            "P4");
        }
        return findings(judged, editors.each(), windows).and(leftReady(health.each()));
    }

    private static List<Split> splits(Scale scale) {
        if (!scale.full()) {
            return List.of(new Split("20 s", 20, PartitionTrial::wholly));
        }
        return List.of(
                new Split("10 s", 10, PartitionTrial::wholly),
                new Split("60 s", 60, PartitionTrial::wholly),
                new Split("1 to 2 lost, 30 s", 30, (it, seconds) -> oneWay(it, 1, 2, seconds)),
                new Split("2 to 1 lost, 30 s", 30, (it, seconds) -> oneWay(it, 2, 1, seconds)),
                new Split("5 s and 5 s in turn, 60 s", 60, PartitionTrial::flapping));
    }

    private static void wholly(Wires wires, int seconds) throws IOException, InterruptedException {
        wires.cut();
        Thread.sleep(Duration.ofSeconds(seconds));
    }

    private static void oneWay(Wires wires, int from, int to, int seconds)
            throws IOException, InterruptedException {
        wires.cut(from, to);
        Thread.sleep(Duration.ofSeconds(seconds));
    }

    private static void flapping(Wires wires, int seconds)
            throws IOException, InterruptedException {
        for (int i = 0; i < seconds; i += 10) {
            if (i > 0) {
                wires.heal();
                Thread.sleep(Duration.ofSeconds(5));
            }
            wires.cut();
            Thread.sleep(Duration.ofSeconds(5));
        }
    }

    private static List<Strike> split(
            FaultySite site, List<Split> splits, Course course, List<Window> windows)
            throws IOException, InterruptedException, ExecutionException {
        List<Strike> strikes = new ArrayList<>();
        for (Split split : splits) {
            course.awaitAnswers(200);
            Window window = split(site, split);
            windows.add(window);
            String first = site.members().getFirst().name();
            strikes.add(
                    new Strike(
                            split.name(),
                            course.openAt(first, window.began()),
                            Duration.ofNanos(window.ended() - window.began())));
        }
        return strikes;
    }

    private static Window split(FaultySite site, Split split)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        split.parting().part(site.wires(), split.seconds());
        long ended = System.nanoTime();
        long lost = site.wires().heal();
        return new Window(split, began, ended, lost, healed(site, ended));
    }

    /** How long the members took to form one cluster again. */
    private static String healed(FaultySite site, long since)
            throws IOException, InterruptedException {
        while (!ClusterViews.whole(site)) {
            if (System.nanoTime() - since > 3 * HEALING.toNanos()) {
                return "not within " + 3 * HEALING.toSeconds() + " s";
            }
            Thread.sleep(250);
        }
        long seconds = Duration.ofNanos(System.nanoTime() - since).toSeconds();
        return seconds <= HEALING.toSeconds()
                ? seconds + " s"
                : "not within 30 s: " + seconds + " s";
    }

    private static Findings findings(Judged judged, List<Editor> editors, List<Window> windows) {
        List<String> violations = new ArrayList<>();
        List<String> served = new ArrayList<>();
        for (Window window : windows) {
            String name = "split of " + window.split().name();
            served.add(window.lost() + " packets lost");
            if (window.lost() == 0) {
                violations.add(name + " lost no packet: it was none");
            }
            if (window.healed().startsWith("not")) {
                violations.add(name + " healed " + window.healed());
            }
            for (Editor editor : editors) {
                Judged.Service service =
                        judged.service(editor.member().name(), window.began(), window.ended());
                violations.addAll(service.violations(name));
                editor.failed(window.began(), window.ended())
                        .forEach(it -> violations.add(name + ": " + it));
                served.add(service + ", " + editor.told(window.began(), window.ended()));
            }
        }
        String faults =
                windows.stream().map(it -> it.split().name()).collect(Collectors.joining("; "));
        String healed = windows.stream().map(Window::healed).collect(Collectors.joining(", "));
        return judged.findings(
                        "partitions: " + faults,
                        String.join("; ", served) + "; one cluster again after " + healed)
                .and(violations);
    }

    private static List<String> leftReady(List<Watch> health) {
        List<String> left = new ArrayList<>();
        for (Watch watch : health) {
            long failed = watch.looks().stream().filter(it -> !it.isAnswered()).count();
            if (failed > 0) {
                left.add(
                        "%s was not ready in %d of %d looks"
                                .formatted(watch.member().name(), failed, watch.looks().size()));
            }
        }
        return left;
    }
}
