package org.watersmeet.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.watersmeet.checker.load.Course;
import org.watersmeet.checker.load.Strike;
import org.watersmeet.checker.load.Workload;

/**
 * P5: a member stands still in the middle of requests, as in a long collection of garbage or when
 * its machine is moved, and goes on: with nothing stale, and without undoing what others did.
 */
final class PauseTrial implements Trial {

    private static final Duration RECOVERY = Duration.ofSeconds(90);

    private static final Duration MEETING = Duration.ofSeconds(2);

    /**
     * After so long the balancer asks a member that hangs no more; a second more for what waits.
     */
    private static final Duration EJECTION = Duration.ofSeconds(4);

    /** How often a pause is tried that finds too few saves under way. */
    private static final int TRIES = 3;

    /** A member that stands still. */
    private record Pause(String member, int seconds) {

        @Override
        public String toString() {
            return seconds + " s";
        }
    }

    /** How the balancer's clients fared while a member stood still. */
    private record Spell(long began, long ended) {}

    @Override
    public Findings on(FaultySite site, Scale scale) throws Exception {
        List<Pause> pauses = pauses(site, scale);
        List<Spell> spells = new ArrayList<>();
        Workload workload = new Workload(40, 32, 2, scale.of(1_500, 10_000), scale.seed());
        try (Watch balancer = new Watch(site.launched().balancer(), "/health/live")) {
            Judged judged =
                    Judged.run(
                            site,
                            workload,
                            course -> pause(site, pauses, course, spells),
                            scale,
                            "P5");
            String lengths = pauses.stream().map(Pause::toString).collect(Collectors.joining(", "));
            return judged.findings(
                            "a member stopped for " + lengths,
                            "saves under way "
                                    + judged.report().strikes().stream()
                                            .map(it -> Integer.toString(it.inFlight()))
                                            .collect(Collectors.joining(", "))
                                    + "; through the balancer: "
                                    + fared(balancer, spells))
                    .and(ineffective(judged))
                    .and(asked(balancer, spells, scale.within(EJECTION)));
        }
    }

    private static List<Pause> pauses(FaultySite site, Scale scale) {
        String first = site.members().getFirst().name();
        String last = site.members().getLast().name();
        if (!scale.full()) {
            return List.of(new Pause(last, 15));
        }
        return List.of(
                new Pause(first, 5),
                new Pause(last, 5),
                new Pause(first, 15),
                new Pause(last, 15),
                new Pause(first, 60),
                new Pause(last, 60));
    }

    private static List<Strike> pause(
            FaultySite site, List<Pause> pauses, Course course, List<Spell> spells)
            throws Exception {
        List<Strike> strikes = new ArrayList<>();
        for (Pause pause : pauses) {
            Strike strike = pause(site, pause, course, spells);
            for (int i = 1; i < TRIES && !strike.counts(); i++) {
                strike = pause(site, pause, course, spells);
            }
            strikes.add(strike);
        }
        return strikes;
    }

    private static Strike pause(FaultySite site, Pause pause, Course course, List<Spell> spells)
            throws Exception {
        course.awaitAnswers(400);
        long began = System.nanoTime();
        FaultySite.Paused paused = site.pause(pause.member());
        // by then those who save there have met it
        Thread.sleep(MEETING);
        long met = System.nanoTime();
        Thread.sleep(Duration.ofSeconds(pause.seconds()).minus(MEETING));
        paused.resume();
        spells.add(new Spell(began, System.nanoTime()));
        site.awaitReady(RECOVERY);
        // what the paused member had under way ends now, or has been given up by its client
        course.awaitAnswers(200);
        return new Strike(
                pause.member() + " for " + pause,
                course.openAt(pause.member(), met),
                Duration.ofNanos(System.nanoTime() - began));
    }

    private static List<String> ineffective(Judged judged) {
        return judged.report().strikes().stream()
                .filter(it -> !it.counts())
                .map(it -> "too few saves were under way: " + it)
                .toList();
    }

    /** The balancer has to leave a member out that hangs, so that nobody waits for it for long. */
    private static List<String> asked(Watch balancer, List<Spell> spells, Duration ejection) {
        List<String> asked = new ArrayList<>();
        for (Spell spell : spells) {
            long late =
                    balancer.since(spell.began() + ejection.toNanos())
                            .filter(it -> it.began() < spell.ended())
                            .filter(it -> it.took().toMillis() > 2_000)
                            .count();
            if (late > 0) {
                asked.add(
                        "the balancer still asked the stopped member after %d s: %d looks"
                                .formatted(ejection.toSeconds(), late));
            }
        }
        return asked;
    }

    private static String fared(Watch balancer, List<Spell> spells) {
        List<String> fared = new ArrayList<>();
        for (Spell spell : spells) {
            List<Watch.Look> looks =
                    balancer.since(spell.began()).filter(it -> it.began() < spell.ended()).toList();
            long failed = looks.stream().filter(it -> !it.isAnswered()).count();
            long slow = looks.stream().filter(it -> it.took().toMillis() > 1_000).count();
            long slowest = looks.stream().mapToLong(it -> it.took().toMillis()).max().orElse(0);
            fared.add(
                    "%d of %d looks failed, %d took over 1 s, the slowest %d ms"
                            .formatted(failed, looks.size(), slow, slowest));
        }
        return String.join("; ", fared);
    }
}
