package org.watersmeet.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.watersmeet.checker.load.Workload;
import org.watersmeet.site.Member;

/** P20: members that start at the same moment find each other, and until then nothing is stale. */
final class StartTrial implements Trial {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long SECONDS_TO_MEET = 60;

    private static final int OPERATIONS = 300;

    @Override
    public Findings on(FaultySite site, Scale scale) throws Exception {
        List<String> violations = new ArrayList<>();
        List<Long> met = new ArrayList<>();
        int operations = 0;
        int starts = scale.of(1, 10);
        for (int i = 0; i < starts; i++) {
            killAll(site);
            site.awaitReady(PATIENCE);
            long ready = System.nanoTime();
            Workload workload = new Workload(20, 6, 1, OPERATIONS, scale.seed() + i);
            Judged judged =
                    Judged.run(site, workload, course -> List.of(), scale, "P20-" + (i + 1));
            operations += judged.operations();
            violations.addAll(judged.violations());
            long seconds = awaitWhole(site, ready);
            met.add(seconds);
            if (seconds > SECONDS_TO_MEET) {
                violations.add("start %d was split after %d s".formatted(i + 1, seconds));
            }
        }
        return new Findings(
                operations,
                starts + " times all members killed and started at the same moment",
                violations,
                "one cluster so many seconds after all were ready: " + met);
    }

    private static void killAll(FaultySite site) throws Exception {
        List<FutureTask<Void>> kills = new ArrayList<>();
        for (Member member : site.members()) {
            FutureTask<Void> kill =
                    new FutureTask<>(
                            () -> {
                                site.kill(member.name());
                                return null;
                            });
            Thread.ofVirtual().start(kill);
            kills.add(kill);
        }
        for (FutureTask<Void> kill : kills) {
            kill.get();
        }
    }

    private static long awaitWhole(FaultySite site, long since) throws Exception {
        while (!ClusterViews.whole(site) && seconds(since) <= SECONDS_TO_MEET) {
            Thread.sleep(250);
        }
        return seconds(since);
    }

    private static long seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toSeconds();
    }
}
