package org.watersmeet.fault;

import org.watersmeet.doors.Revocations;

/** P18: what was taken away on one member is gone on another, though it has not heard of it. */
final class RevocationTrial implements Trial {

    @Override
    public Findings on(FaultySite site, Scale scale) throws Exception {
        site.wires().cut();
        Revocations revocations;
        try {
            revocations = Revocations.on(site.launched(), scale.of(100, 5_000));
        } finally {
            site.wires().heal();
        }
        return new Findings(
                revocations.tried(),
                "partition all along",
                revocations.accepted(),
                "tried after each kind of revocation: " + revocations.uses());
    }
}
