package org.watersmeet.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Some of the site's own jobs, each of which is due every ten seconds of a trial. Triggers make
 * runs last three seconds and note each record of a run that is committed, in the transaction of
 * its effects.
 */
final class TrialJobs implements AutoCloseable {

    private static final int PERIOD = 10;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    static final String NAMES = "'purge-records', 'purge-drafts', 'purge-budgets'";

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
                            .formatted(NAMES, PERIOD));

    private static final List<String> TAKE_DOWN =
            List.of(
                    "update job_schedule set every_seconds = null, next_at = '-infinity'",
                    "drop function trial_slow() cascade",
                    "drop function trial_note() cascade",
                    "drop table trial_effect");

    private final Connection database;
    private final long first;
    private long last;

    private TrialJobs(Connection database, long first) {
        this.database = database;
        this.first = first;
        this.last = first;
    }

    /** From the next tick on. */
    static TrialJobs on(FaultySite site) throws SQLException {
        Connection database = site.database();
        long first = present(database) + 1;
        all(database, SET_UP);
        return new TrialJobs(database, first);
    }

    Connection database() {
        return database;
    }

    /** Ends with the present tick; returns when all have been done. */
    void finish() throws SQLException, InterruptedException {
        last = present(database);
        awaitRuns();
    }

    /** The ticks of all jobs that fell due. */
    int ticks() throws SQLException {
        return (int) number(database, "select count(*) from " + due());
    }

    /** What came of the ticks, each with its job, outcome, delay, and the number of effects. */
    private String due() {
        return """
               (select j.job, g.tick, t.outcome, t.done_at - t.fires_at as delay,
                       (select count(*) from trial_effect e
                         where e.job = j.job and e.tick = g.tick) as effects
                  from unnest(array[%s]) j(job)
                 cross join generate_series(%d, %d) g(tick)
                  left join job_tick t on t.job = j.job and t.tick = g.tick) due"""
                .formatted(NAMES, first, last);
    }

    /** The ticks that were not done, or not once. */
    List<String> violations() throws SQLException {
        List<String> violations = new ArrayList<>();
        violation(violations, "outcome is distinct from 'DONE'", "were missed");
        violation(violations, "effects > 1", "were doubled");
        violation(
                violations,
                "(outcome is not distinct from 'DONE') <> (effects > 0)",
                "are recorded otherwise than done");
        return violations;
    }

    private void violation(List<String> violations, String which, String what) throws SQLException {
        long count = number(database, "select count(*) from " + due() + " where " + which);
        if (count > 0) {
            violations.add("%d ticks %s".formatted(count, what));
        }
    }

    /** How long after they fell due they were done. */
    String delays() throws SQLException {
        String due = due();
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

    private void awaitRuns() throws SQLException, InterruptedException {
        String done =
                "select count(*) from job_tick where job in (%s) and tick = %d and done_at is not null"
                        .formatted(NAMES, last);
        String open =
                "select count(*) from job_tick where job in (%s) and tick <= %d and done_at is null"
                        .formatted(NAMES, last);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline
                && (number(database, done) < 3 || number(database, open) > 0)) {
            Thread.sleep(500);
        }
    }

    private static String slow(String table) {
        return """
               create trigger trial_slow before delete on %s
               for each statement execute function trial_slow()"""
                .formatted(table);
    }

    private static void all(Connection database, List<String> statements) throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static long number(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        all(database, TAKE_DOWN);
        database.close();
    }
}
