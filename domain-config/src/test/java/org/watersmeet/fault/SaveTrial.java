package org.watersmeet.fault;

import java.util.ArrayList;
import java.util.List;
import org.watersmeet.checker.load.Kills;
import org.watersmeet.checker.load.Strike;
import org.watersmeet.checker.load.Workload;
import org.watersmeet.site.Site;

/** P1: members and database are killed again and again: no acknowledged save is lost or doubled. */
final class SaveTrial implements Trial {

    @Override
    public Findings on(FaultySite site, Scale scale) throws Exception {
        // two looks for each save
        Workload workload = new Workload(40, 16, 3, scale.of(2_000, 62_000), scale.seed());
        List<String> parts = parts(site, scale.of(1, 10));
        Judged judged = Judged.run(site, workload, new Kills(site, parts), scale, "P1");
        List<Strike> strikes = judged.report().strikes();
        return judged.findings(
                "kills: %d of a member, %d of the database"
                        .formatted(parts.size() / 3, parts.size() * 2 / 3),
                "%d saves acknowledged, %d outcomes resolved by key, %s"
                        .formatted(
                                judged.counts().acknowledged(),
                                judged.counts().resolved(),
                                outages(strikes)));
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
