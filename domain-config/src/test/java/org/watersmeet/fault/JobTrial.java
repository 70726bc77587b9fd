package org.watersmeet.fault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * P6: members are killed and stopped for longer than a lease, each in the middle of a run of the
 * site's own jobs: each tick is done, and once. Triggers make runs last three seconds and note each
 * record of a run that is committed, in the transaction of its effects.
 */
final class JobTrial implements Trial {

    private static final int PERIOD = 10;

    /** The lease is 30 s; after a minute the database would end the run of who stands still. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(55);

    /** A minute each, or more: {@code JobStormTest} has twenty of each fault. */
    private static final int ROUNDS = 5;

    /** In the middle of the other's run, or soon after it. */
    private static final int MILLIS_AFTER = 1_500;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String JOBS = "'purge-records', 'purge-drafts', 'purge-budgets'";

    private static final List<String> SET_UP =
            List.of(
                    "create table trial_effect (job text, tick bigint)",
                    """
                    create function trial_note() returns trigger security definer
                    language plpgsql as $$ begin
                        insert into trial_effect values (new.job, new.tick);
                        return new;
                    end $$""",
                    """
                    create trigger trial_note after update of outcome on job_tick
                    for each row when (new.outcome = 'DONE') execute function trial_note()""",
                    """
                    create function trial_slow() returns trigger language plpgsql as $$ begin
                        perform pg_sleep(3);
                        return null;
                    end $$""",
                    slow("idempotency_key"),
                    slow("draft"),
                    slow("request_budget"),
                    """
                    insert into job_schedule (job, every_seconds, next_at)
                    select unnest(array[%s]), %d, clock_timestamp()
                    on conflict (job) do update
                       set every_seconds = excluded.every_seconds, next_at = excluded.next_at"""
                            .formatted(JOBS, PERIOD));

    private static final List<String> TAKE_DOWN =
            List.of(
                    "update job_schedule set every_seconds = null, next_at = '-infinity'",
                    "drop function trial_slow() cascade",
                    "drop function trial_note() cascade",
                    "drop table trial_effect");

    /** A run that was hit. */
    private record Hit(String member, String job, long tick, long token) {}

    private static String slow(String table) {
        return """
               create trigger trial_slow before delete on %s
               for each statement execute function trial_slow()"""
                .formatted(table);
    }

    @Override
    public Findings on(FaultySite site, Scale scale) throws Exception {
        try (Connection database = site.database()) {
            long first = present(database) + 1;
            all(database, SET_UP);
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
            long last = present(database);
            awaitRuns(database, last);
            Findings findings = judge(database, first, last, rounds, hits);
            all(database, TAKE_DOWN);
            return findings;
        }
    }

    private static Findings judge(
            Connection database, long first, long last, int rounds, List<Hit> hits)
            throws SQLException {
        String due =
                """
                (select j.job, g.tick, t.outcome, t.done_at - t.fires_at as delay,
                        (select count(*) from trial_effect e
                          where e.job = j.job and e.tick = g.tick) as effects
                   from unnest(array[%s]) j(job)
                  cross join generate_series(%d, %d) g(tick)
                   left join job_tick t on t.job = j.job and t.tick = g.tick) due"""
                        .formatted(JOBS, first, last);
        List<String> violations = new ArrayList<>();
        violation(violations, database, due, "outcome is distinct from 'DONE'", "were missed");
        violation(violations, database, due, "effects > 1", "were doubled");
        violation(
                violations,
                database,
                due,
                "(outcome is not distinct from 'DONE') <> (effects > 0)",
                "are recorded otherwise than done");
        int retaken = 0;
        for (Hit hit : hits) {
            retaken += isRetaken(database, hit) ? 1 : 0;
        }
        return new Findings(
                (int) number(database, "select count(*) from " + due),
                "%d kills, and %d pauses until another had taken the run; each in the middle of a run"
                        .formatted(rounds, rounds),
                violations,
                "%d of %d runs that were hit were done again by another member; done after %s"
                        .formatted(retaken, hits.size(), delays(database, due)));
    }

    private static boolean isRetaken(Connection database, Hit hit) throws SQLException {
        String token =
                "select token from job_tick where job = '%s' and tick = %d"
                        .formatted(hit.job(), hit.tick());
        return number(database, token) > hit.token();
    }

    /** Whether the pause came in time: finding the process takes a second or more. */
    private static boolean isOpen(Connection database, Hit hit) throws SQLException {
        return number(
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

    private static void violation(
            List<String> violations, Connection database, String due, String which, String what)
            throws SQLException {
        long count = number(database, "select count(*) from " + due + " where " + which);
        if (count > 0) {
            violations.add("%d ticks %s".formatted(count, what));
        }
    }

    private static String delays(Connection database, String due) throws SQLException {
        String percentile =
                "select coalesce(percentile_disc(%s) within group (order by"
                        + " extract(epoch from delay)::bigint), -1) from %s where outcome = 'DONE'";
        return "%d s (median), %d s (99 of 100), %d s (longest)"
                .formatted(
                        number(database, percentile.formatted("0.5", due)),
                        number(database, percentile.formatted("0.99", due)),
                        number(database, percentile.formatted("1", due)));
    }

    private static long present(Connection database) throws SQLException {
        return number(
                database,
                "select floor(extract(epoch from clock_timestamp()) / %d)::bigint"
                        .formatted(PERIOD));
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
                                        + JOBS
                                        + ") and done_at is null and started_at >"
                                        + " clock_timestamp() - interval '300 ms'");
                ResultSet rows = statement.executeQuery()) {
            return rows.next()
                    ? new Hit(
                            rows.getString(1), rows.getString(2), rows.getLong(3), rows.getLong(4))
                    : null;
        }
    }

    private static void awaitRuns(Connection database, long last) throws Exception {
        String done =
                "select count(*) from job_tick where job in (%s) and tick = %d and done_at is not null"
                        .formatted(JOBS, last);
        String open =
                "select count(*) from job_tick where job in (%s) and tick <= %d and done_at is null"
                        .formatted(JOBS, last);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline
                && (number(database, done) < 3 || number(database, open) > 0)) {
            Thread.sleep(500);
        }
    }

    private static void all(Connection database, List<String> statements) throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
