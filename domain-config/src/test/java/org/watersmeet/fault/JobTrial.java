package org.watersmeet.fault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * P6: members are killed and stopped for longer than a lease, each in the middle of a run of the
 * site's own jobs: each tick is done, and once.
 */
final class JobTrial implements Trial {

    /** The lease is 30 s; after a minute the database would end the run of who stands still. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(55);

    /** A minute each, or more: {@code JobStormTest} has twenty of each fault. */
    private static final int ROUNDS = 5;

    /** In the middle of the other's run, or soon after it. */
    private static final int MILLIS_AFTER = 1_500;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** A run that was hit. */
    private record Hit(String member, String job, long tick, long token) {}

    @Override
    public Findings on(FaultySite site, Scale scale) throws Exception {
        try (TrialJobs jobs = TrialJobs.on(site)) {
            Connection database = jobs.database();
            List<Hit> hits = new ArrayList<>();
            int rounds = scale.of(2, ROUNDS);
            Random random = new Random(scale.seed());
            for (int i = 0; i < rounds; i++) {
                Hit paused = awaitRun(database);
                FaultySite.Paused pause = site.pause(paused.member());
                while (!isOpen(database, paused)) {
                    pause.resume();
                    paused = awaitRun(database);
                    pause = site.pause(paused.member());
                }
                hits.add(paused);
                awaitOther(database, paused);
                Thread.sleep(random.nextInt(MILLIS_AFTER));
                pause.resume();
                Hit killed = awaitRun(database);
                hits.add(killed);
                site.kill(killed.member());
                // the next pause needs somebody who takes its run
                site.awaitReady(PATIENCE);
            }
            jobs.finish();
            return judge(jobs, rounds, hits);
        }
    }

    private static Findings judge(TrialJobs jobs, int rounds, List<Hit> hits) throws SQLException {
        int retaken = 0;
        for (Hit hit : hits) {
            retaken += isRetaken(jobs.database(), hit) ? 1 : 0;
        }
        return new Findings(
                jobs.ticks(),
                "%d kills, and %d pauses until another had taken the run; each in the middle of a run"
                        .formatted(rounds, rounds),
                jobs.violations(),
                "%d of %d runs that were hit were done again by another member; done after %s"
                        .formatted(retaken, hits.size(), jobs.delays()));
    }

    private static boolean isRetaken(Connection database, Hit hit) throws SQLException {
        String token =
                "select token from job_tick where job = '%s' and tick = %d"
                        .formatted(hit.job(), hit.tick());
        return TrialJobs.number(database, token) > hit.token();
    }

    /** Whether the pause came in time: finding the process takes a second or more. */
    private static boolean isOpen(Connection database, Hit hit) throws SQLException {
        return TrialJobs.number(
                        database,
                        "select count(*) from job_tick where token = %d and done_at is null"
                                .formatted(hit.token()))
                == 1;
    }

    /** Until somebody else has the run, or as long as a pause may be. */
    private static void awaitOther(Connection database, Hit paused) throws Exception {
        long deadline = System.nanoTime() + LONGEST_PAUSE.toNanos();
        while (System.nanoTime() < deadline && !isRetaken(database, paused)) {
            Thread.sleep(20);
        }
    }

    /** A run that is under way. */
    private static Hit awaitRun(Connection database) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Hit run = run(database);
            if (run != null) {
                return run;
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("No member has run a job");
    }

    private static @Nullable Hit run(Connection database) throws SQLException {
        // runs that were hit before keep their lease for a while: only what has just begun
        try (PreparedStatement statement =
                        database.prepareStatement(
                                "select owner, job, tick, token from job_tick where job in ("
                                        + TrialJobs.NAMES
                                        + ") and done_at is null and started_at >"
                                        + " clock_timestamp() - interval '300 ms'");
                ResultSet rows = statement.executeQuery()) {
            return rows.next()
                    ? new Hit(
                            rows.getString(1), rows.getString(2), rows.getLong(3), rows.getLong(4))
                    : null;
        }
    }
}
