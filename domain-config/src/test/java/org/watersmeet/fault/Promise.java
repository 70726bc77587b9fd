package org.watersmeet.fault;

import org.watersmeet.checker.mutant.JobMutant;
import org.watersmeet.checker.mutant.Mutant;
import org.watersmeet.doors.DoorMutant;

/** What the wiki promises, whatever breaks; with what must break it, to show that its trial can. */
enum Promise {
    P1(
            "No acknowledged save is lost or doubled",
            new SaveTrial(),
            Falsifier.of(Mutant.KEY_IGNORED)),
    P2(
            "What was acknowledged, every member shows at once",
            new FreshTrial(),
            Falsifier.of(Mutant.STAMP_SKIPPED)),
    P3(
            "Sessions go forward through fail-over",
            new SessionTrial(),
            Falsifier.of(Mutant.STAMP_SKIPPED)),
    P4(
            "Members that lose sight of each other serve on, correctly",
            new PartitionTrial(),
            Falsifier.of(Mutant.STAMP_SKIPPED)),
    P5("Pauses do no harm", new PauseTrial(), Falsifier.of(Mutant.VERSION_CHECK_OFF)),
    P6(
            "Jobs: each tick is done, and once",
            new JobTrial(),
            Falsifier.ofTrialsWith(JobMutant.FENCE_REMOVED)),
    P8("No sign-in and no form is lost", new SignInTrial(), Falsifier.SIGN_OUT_IGNORED),
    P9(
            "New builds and members come and go, and no request fails",
            new RollingTrial(),
            Falsifier.ofTrialsWith(Mutant.STAMP_SKIPPED)),
    P10(
            "Simultaneous saves overwrite nothing",
            new SameBaseTrial(),
            Falsifier.ofTrialsWith(Mutant.VERSION_CHECK_OFF)),
    P12("Files are whole or absent", new FileTrial(), Falsifier.FILE_TRUNCATED),
    P13(
            "Without room on the database's disk saves fail in words and reads go on",
            new DiskTrial(),
            Falsifier.of(Mutant.KEY_IGNORED)),
    P14(
            "Without the database members say so within seconds and are back by themselves",
            new OutageTrial(),
            Falsifier.of(Mutant.KEY_IGNORED)),
    P15(
            "Clocks of members that differ and jump change nothing",
            new ClockTrial(),
            Falsifier.CLOCK_OF_MEMBER),
    P16(
            "A backup under load is whole, and no member shows what a restore took back",
            new RestoreTrial(),
            Falsifier.LIFE_IGNORED),
    P18(
            "What was revoked is gone on every member, parted or not",
            new RevocationTrial(),
            Falsifier.ofTrialsWith(DoorMutant.VIEW_CHECK_OFF)),
    P20(
            "Members that start at the same moment find each other",
            new StartTrial(),
            Falsifier.of(Mutant.STAMP_SKIPPED));

    private final String says;
    private final Trial trial;
    private final Falsifier falsifier;

    Promise(String says, Trial trial, Falsifier falsifier) {
        this.says = says;
        this.trial = trial;
        this.falsifier = falsifier;
    }

    String says() {
        return says;
    }

    Trial trial() {
        return trial;
    }

    Falsifier falsifier() {
        return falsifier;
    }
}
