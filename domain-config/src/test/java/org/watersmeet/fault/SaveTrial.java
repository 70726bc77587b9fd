package org.watersmeet.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.watersmeet.checker.load.Course;
import org.watersmeet.checker.load.Kills;
import org.watersmeet.checker.load.Strike;
import org.watersmeet.checker.load.Workload;
import org.watersmeet.site.Site;

/**
 * P1: members and database are killed again and again, and the database's disk loses its power: no
 * acknowledged save is lost or doubled.
 */
final class SaveTrial implements Trial {

    private static final int POWER_CUTS = 5;
    private static final int MEGABYTES = 700;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Override
    public Findings on(FaultySite site, Scale scale) throws Exception {
        // two looks for each save
        Workload workload = new Workload(40, 16, 3, scale.of(2_000, 62_000), scale.seed());
        List<String> parts = parts(site, scale.of(1, 10));
        Judged judged = Judged.run(site, workload, new Kills(site, parts), scale, "P1");
        Findings killed =
                judged.findings(
                        "kills: %d of a member, %d of the database"
                                .formatted(parts.size() / 3, parts.size() * 2 / 3),
                        told(judged));
        return scale.full() ? killed.and(powerCut(site, scale)) : killed;
    }

    private static Findings powerCut(FaultySite site, Scale scale) throws Exception {
        SmallDisk disk = SmallDisk.under(site, MEGABYTES);
        site.awaitReady(PATIENCE);
        Workload workload = new Workload(40, 16, 3, 5_000, scale.seed());
        Judged judged =
                Judged.run(
                        site, workload, course -> cutPower(site, disk, course), scale, "P1-power");
        return judged.findings(
                "%d losses of power of the database's disk".formatted(POWER_CUTS), told(judged));
    }

    private static List<Strike> cutPower(FaultySite site, SmallDisk disk, Course course)
            throws Exception {
        List<Strike> strikes = new ArrayList<>();
        for (int i = 0; i < POWER_CUTS; i++) {
            course.awaitAnswers(400);
            long began = System.nanoTime();
            disk.cutPower(site);
            site.awaitReady(PATIENCE);
            strikes.add(
                    new Strike(
                            "power",
                            course.brokenBy(Site.DATABASE, began),
                            Duration.ofNanos(System.nanoTime() - began)));
        }
        return strikes;
    }

    private static String told(Judged judged) {
        return "%d saves acknowledged, %d outcomes resolved by key, %s"
                .formatted(
                        judged.counts().acknowledged(),
                        judged.counts().resolved(),
                        outages(judged.report().strikes()));
    }

    /** In each round a member, in turn, and the database twice. */
    private static List<String> parts(Site site, int rounds) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            parts.add(site.members().get(i % site.members().size()).name());
            parts.add(Site.DATABASE);
            parts.add(Site.DATABASE);
        }
        return parts;
    }

    private static String outages(List<Strike> strikes) {
        List<Long> millis = strikes.stream().map(it -> it.outage().toMillis()).sorted().toList();
        return "whole again after %d ms (median), %d ms (longest)"
                .formatted(millis.get(millis.size() / 2), millis.getLast());
    }
}
