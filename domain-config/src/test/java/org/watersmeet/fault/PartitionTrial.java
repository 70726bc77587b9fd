package org.watersmeet.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
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

    /** Who takes longer to heal is broken, however long it takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Until both sides say that they are parted. */
    private static final Duration SAYING = Duration.ofSeconds(5);

    /**
     * A way to part the members, for some time.
     *
     * @param said whether it lasts so long that they have to say it
     */
    private record Split(String name, int seconds, boolean said, Parting parting) {}

    /** Parts the members as often as it likes until the time is over; does not heal the last. */
    private interface Parting {
        void part(Wires wires, int seconds) throws IOException, InterruptedException;
    }

    /**
     * When the wires were cut and healed, on the one clock.
     *
     * @param said milliseconds until both members said that they are parted; empty if they did not
     * @param healed milliseconds from the healing until both were in one cluster; empty if they
     *     were not
     * @param normal milliseconds from the healing until both said so; empty if they did not
     */
    private record Window(
            Split split,
            long began,
            long ended,
            long lost,
            OptionalLong healed,
            OptionalLong said,
            OptionalLong normal) {

        List<String> violations(Scale scale) {
            List<String> violations = new ArrayList<>();
            String name = "split of " + split.name();
            if (lost == 0) {
                violations.add(name + " lost no packet: it was none");
            }
            if (late(healed, scale.within(HEALING))) {
                violations.add(name + ": one cluster again " + millis(healed));
            }
            if (split.said() && late(said, scale.within(SAYING))) {
                violations.add(name + ": SPLIT was not shown in time: " + shown());
            }
            if (late(normal, scale.within(HEALING))) {
                violations.add(name + ": NORMAL was not shown in time: " + shown());
            }
            return violations;
        }

        private static boolean late(OptionalLong millis, Duration bound) {
            return millis.orElse(Long.MAX_VALUE) > bound.toMillis();
        }

        String shown() {
            return "SPLIT shown %s, after healing one cluster %s, NORMAL shown %s"
                    .formatted(millis(said), millis(healed), millis(normal));
        }

        private static String millis(OptionalLong millis) {
            return millis.isEmpty() ? "never" : "after " + millis.getAsLong() + " ms";
        }
    }

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
                            course -> split(site, splits, course, windows, health.each()),
                            scale,
                            "P4");
        }
        return findings(judged, editors.each(), windows, scale).and(leftReady(health.each()));
    }

    private static List<Split> splits(Scale scale) {
        if (!scale.full()) {
            return List.of(new Split("20 s", 20, true, PartitionTrial::wholly));
        }
        return List.of(
                new Split("10 s", 10, true, PartitionTrial::wholly),
                new Split("60 s", 60, true, PartitionTrial::wholly),
                new Split(
                        "1 to 2 lost, 30 s", 30, true, (it, seconds) -> oneWay(it, 1, 2, seconds)),
                new Split(
                        "2 to 1 lost, 30 s", 30, true, (it, seconds) -> oneWay(it, 2, 1, seconds)),
                new Split("5 s and 5 s in turn, 60 s", 60, false, PartitionTrial::flapping));
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
            FaultySite site,
            List<Split> splits,
            Course course,
            List<Window> windows,
            List<Watch> health)
            throws IOException, InterruptedException, ExecutionException {
        List<Strike> strikes = new ArrayList<>();
        for (Split split : splits) {
            course.awaitAnswers(200);
            Window window = split(site, split, health);
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

    private static Window split(FaultySite site, Split split, List<Watch> health)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        split.parting().part(site.wires(), split.seconds());
        long ended = System.nanoTime();
        long lost = site.wires().heal();
        OptionalLong healed = healed(site, ended);
        return new Window(
                split,
                began,
                ended,
                lost,
                healed,
                untilAllSaid(health, "SPLIT", began),
                normal(health, ended));
    }

    private static OptionalLong normal(List<Watch> health, long since) throws InterruptedException {
        OptionalLong normal = untilAllSaid(health, "NORMAL", since);
        while (normal.isEmpty() && System.nanoTime() - since < PATIENCE.toNanos()) {
            Thread.sleep(250);
            normal = untilAllSaid(health, "NORMAL", since);
        }
        return normal;
    }

    /**
     * Milliseconds from a moment until the last of the members had said a state for the first time.
     *
     * @return nothing if one of them has not
     */
    private static OptionalLong untilAllSaid(List<Watch> health, String state, long since) {
        long last = 0;
        for (Watch watch : health) {
            OptionalLong first = watch.said(state, since);
            if (first.isEmpty()) {
                return OptionalLong.empty();
            }
            last = Math.max(last, first.getAsLong());
        }
        return OptionalLong.of(Duration.ofNanos(last - since).toMillis());
    }

    /** Milliseconds that the members took to form one cluster again; nothing if they did not. */
    private static OptionalLong healed(FaultySite site, long since)
            throws IOException, InterruptedException {
        while (System.nanoTime() - since < PATIENCE.toNanos()) {
            if (ClusterViews.whole(site)) {
                return OptionalLong.of(Duration.ofNanos(System.nanoTime() - since).toMillis());
            }
            Thread.sleep(250);
        }
        return OptionalLong.empty();
    }

    private static Findings findings(
            Judged judged, List<Editor> editors, List<Window> windows, Scale scale) {
        List<String> violations = new ArrayList<>();
        List<String> served = new ArrayList<>();
        for (Window window : windows) {
            String name = "split of " + window.split().name();
            served.add(window.lost() + " packets lost, " + window.shown());
            violations.addAll(window.violations(scale));
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
        return judged.findings("partitions: " + faults, String.join("; ", served)).and(violations);
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
