package org.watersmeet.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.domain.DomainModel;
import org.watersmeet.launcher.home.Site;
import org.watersmeet.launcher.status.PartStatus;
import org.watersmeet.launcher.status.SiteObserver;
import org.watersmeet.launcher.status.SiteStatus;
import org.watersmeet.launcher.status.State;
import org.watersmeet.launcher.supervise.Problems;

/** Waits until parts are ready, members also in the eyes of the balancer; says what happens. */
final class Readiness {

    private static final long STEP_MILLIS = 400;
    private static final int DEFAULT_SECONDS = 300;

    private final Context context;
    private final Duration timeout;
    private final Instant begin = Instant.now();
    private final Map<String, State> shown = new HashMap<>();
    private final Map<String, String> shownProblems = new HashMap<>();

    Readiness(Context context, Duration timeout) {
        this.context = context;
        this.timeout = timeout;
    }

    static Duration timeout(Arguments arguments) {
        return Duration.ofSeconds(arguments.number("timeout", 1).orElse(DEFAULT_SECONDS));
    }

    /** Waits until all parts of the site are ready. */
    void awaitAll() throws InterruptedException {
        List<String> all = new SiteNames(context.site()).all();
        await(all);
    }

    /** Waits until these parts are ready; gives up with what is missing. */
    void await(List<String> names) throws InterruptedException {
        Site site = context.site();
        SiteObserver observer = new SiteObserver(context.home(), site);
        while (true) {
            List<PartStatus> missing = missing(observer.observe(), names);
            showProblems();
            if (missing.isEmpty() && isRouted(observer, site, names)) {
                return;
            }
            if (Instant.now().isAfter(begin.plus(timeout))) {
                throw LauncherFailure.of(complaint(missing));
            }
            Thread.sleep(STEP_MILLIS);
        }
    }

    private List<PartStatus> missing(SiteStatus status, List<String> names) {
        List<PartStatus> parts =
                status.parts().stream().filter(part -> names.contains(part.name())).toList();
        parts.forEach(this::show);
        return parts.stream().filter(part -> part.state() != State.READY).toList();
    }

    private boolean isRouted(SiteObserver observer, Site site, List<String> names) {
        boolean balancerStopped = context.home().wanted().isStopped(DomainModel.BALANCER);
        List<String> members = site.memberNames().stream().filter(names::contains).toList();
        return balancerStopped || observer.routesTo(members);
    }

    private void show(PartStatus part) {
        State before = shown.put(part.name(), part.state());
        if (before != part.state() && part.state() == State.READY) {
            context.console().say("  %5.1f s  %s is ready".formatted(seconds(), part.name()));
        }
    }

    private void showProblems() {
        Problems.of(context.home())
                .forEach(
                        (part, problem) -> {
                            if (!problem.equals(shownProblems.put(part, problem))) {
                                context.console().say("           " + part + ": " + problem);
                            }
                        });
    }

    private double seconds() {
        return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    }

    private String complaint(List<PartStatus> missing) {
        String parts =
                missing.stream()
                        .map(part -> part.name() + " is " + part.state().label())
                        .collect(Collectors.joining(", "));
        return "Not ready after %d s: %s. See 'watersmeet logs %s'; what runs goes on, 'watersmeet down' ends it."
                .formatted(
                        timeout.toSeconds(),
                        missing.isEmpty() ? "the balancer does not route to all members" : parts,
                        missing.isEmpty() ? "balancer" : missing.getFirst().name());
    }
}
