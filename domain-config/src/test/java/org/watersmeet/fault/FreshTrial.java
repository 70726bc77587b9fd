package org.watersmeet.fault;

import java.util.List;
import org.watersmeet.checker.load.Workload;

/** P2: what a member has acknowledged, the others show at once. */
final class FreshTrial implements Trial {

    @Override
    public Findings on(FaultySite site, Scale scale) throws Exception {
        Workload workload = new Workload(50, 16, 4, scale.of(2_000, 50_000), scale.seed());
        Judged judged = Judged.run(site, workload, course -> List.of(), scale, "P2");
        return judged.findings(
                "none: each save is looked at on the other member at once",
                "%d saves, %d looks"
                        .formatted(judged.counts().acknowledged(), judged.counts().reads()));
    }
}
