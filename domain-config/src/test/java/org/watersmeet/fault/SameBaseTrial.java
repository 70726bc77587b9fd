package org.watersmeet.fault;

import java.util.List;
import org.watersmeet.checker.load.SameBase;

/** P10: who saves what others save at the same moment overwrites none of them without a word. */
final class SameBaseTrial implements Trial {

    @Override
    public Findings on(FaultySite site, Scale scale) throws Exception {
        int saves = scale.of(500, 10_000);
        SameBase.on(site, saves);
        return new Findings(
                saves,
                "none: ten authors save one revision at the same moment, through both members",
                List.of(),
                "each of the texts of nine in ten is there, one of ten is refused");
    }
}
