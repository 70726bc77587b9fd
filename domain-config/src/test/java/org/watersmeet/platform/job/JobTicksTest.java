package org.watersmeet.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.watersmeet.launcher.database.MigratedDatabase;
import org.watersmeet.platform.schedule.Cron;
import org.watersmeet.platform.schedule.Every;
import org.watersmeet.platform.schedule.Schedule;

/** Which ticks of a job there are, in which order, and how often they are begun. */
class JobTicksTest {

    private static final MigratedDatabase SITE = MigratedDatabase.create();
    private static final AtomicInteger JOBS = new AtomicInteger();
    private static final Duration LEASE = Duration.ofMillis(400);

    private final String job = "ticking-" + JOBS.incrementAndGet();
    private final AtomicInteger begun = new AtomicInteger();

    /** What a job does. */
    private interface Work {
        void run() throws InterruptedException;
    }

    private final class TickingJob implements ClusterJob {

        private final Schedule schedule;
        private final Effects effects;
        private final Work work;

        TickingJob(Schedule schedule, Effects effects, Work work) {
            this.schedule = schedule;
            this.effects = effects;
            this.work = work;
        }

        @Override
        public String name() {
            return job;
        }

        @Override
        public Duration period() {
            throw new UnsupportedOperationException("it has a schedule");
        }

        @Override
        public Schedule schedule() {
            return schedule;
        }

        @Override
        public Effects effects() {
            return effects;
        }

        @Override
        public String run(Connection connection) {
            begun.incrementAndGet();
            try {
                work.run();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return "ran";
        }
    }

    private TickingJob every(Duration period) {
        return new TickingJob(new Every(period), Effects.IN_DATABASE, () -> {});
    }

    private JobRunner member(String name) {
        return new JobRunner(SITE.application(), name, LEASE);
    }

    private void expect(String next) throws SQLException {
        SITE.run("insert into job_schedule (job, next_at) values (?, %s)".formatted(next), job);
    }

    private int runAll(ClusterJob work) throws SQLException {
        int runs = 0;
        while (member("member1").runDue(work)) {
            runs++;
        }
        return runs;
    }

    private String value(String sql) throws SQLException {
        return SITE.value(sql.formatted(job));
    }

    @Test
    void ticksOfAShortOutageAreAllMadeUpFor() throws SQLException {
        expect("to_timestamp(floor(extract(epoch from now()) / 60) * 60) - interval '9 minutes'");

        int runs = runAll(every(Duration.ofMinutes(1)));

        assertThat(runs).isBetween(10, 11);
        assertThat(
                        value(
                                "select count(distinct tick) || ' ' || max(tick) - min(tick)"
                                        + " from job_tick where job = '%s' and outcome = 'DONE'"))
                .isEqualTo(runs + " " + (runs - 1));
    }

    @Test
    void ofALongOutageOneTickIsMadeUpFor() throws SQLException {
        expect("date_trunc('day', now(), 'UTC') - interval '3 days'");

        int runs = runAll(every(Duration.ofDays(1)));

        assertThat(runs).isEqualTo(1);
        assertThat(value("select next_at > now() from job_schedule where job = '%s'"))
                .isEqualTo("t");
    }

    @Test
    void cronThatNobodyHasLookedAtWaitsForItsTime() throws SQLException {
        Schedule daily = Cron.of("0 0 3 * * ?", "UTC");

        int runs = runAll(new TickingJob(daily, Effects.IN_DATABASE, () -> {}));

        assertThat(runs).isZero();
        assertThat(
                        value(
                                "select to_char(next_at at time zone 'UTC', 'HH24:MI:SS')"
                                        + " from job_schedule where job = '%s'"))
                .isEqualTo("03:00:00");
    }

    @Test
    void whatAnAdministratorHasSetCountsMore() throws SQLException {
        SITE.run(
                "insert into job_schedule (job, cron, time_zone, next_at)"
                        + " values (?, '0 * * * * ?', 'Europe/Berlin', now() - interval '1 second')",
                job);

        int runs = runAll(every(Duration.ofDays(10_000)));

        assertThat(runs).isEqualTo(1);
        assertThat(
                        value(
                                "select next_at between now() and now() + interval '1 minute'"
                                        + " from job_schedule where job = '%s'"))
                .isEqualTo("t");
    }

    @Test
    void pausedJobRunsOnlyWhenAskedTo() throws SQLException {
        expect("now() - interval '1 minute'");
        SITE.run("update job_schedule set paused = true where job = ?", job);
        ClusterJob work = every(Duration.ofMinutes(1));

        assertThat(runAll(work)).isZero();
        SITE.run(
                "insert into job_tick (job, tick, fires_at, requested_by)"
                        + " values (?, 1, now(), 1001)",
                job);

        assertThat(runAll(work)).isEqualTo(1);
    }

    @Test
    void runsOfAJobFollowEachOther() throws Exception {
        expect("now() - interval '3 minutes'");
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Work slow =
                () -> {
                    working.countDown();
                    assertThat(goOn.await(60, TimeUnit.SECONDS)).isTrue();
                };
        JobRunner first = new JobRunner(SITE.application(), "first", Duration.ofMinutes(1));
        Schedule minutes = new Every(Duration.ofMinutes(1));
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Boolean> one =
                    thread.submit(
                            () -> first.runDue(new TickingJob(minutes, Effects.IN_DATABASE, slow)));
            assertThat(working.await(60, TimeUnit.SECONDS)).isTrue();

            assertThat(member("second").runDue(every(Duration.ofMinutes(1)))).isFalse();

            goOn.countDown();
            assertThat(one.get()).isTrue();
        }
        assertThat(member("second").runDue(every(Duration.ofMinutes(1)))).isTrue();
    }

    @Test
    void whoRenewsKeepsATickBeyondItsLease() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Work slow =
                () -> {
                    working.countDown();
                    assertThat(goOn.await(60, TimeUnit.SECONDS)).isTrue();
                };
        JobRunner holder = member("holder");
        Schedule once = new Every(Duration.ofDays(10_000));
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Boolean> held =
                    thread.submit(
                            () -> holder.runDue(new TickingJob(once, Effects.IN_DATABASE, slow)));
            assertThat(working.await(60, TimeUnit.SECONDS)).isTrue();
            long until = System.nanoTime() + LEASE.multipliedBy(3).toNanos();
            while (System.nanoTime() < until) {
                holder.renew();
                assertThat(member("other").runDue(every(Duration.ofDays(10_000)))).isFalse();
            }

            goOn.countDown();

            assertThat(held.get()).isTrue();
        }
        assertThat(begun).hasValue(1);
    }

    @Test
    void whatMayHaveItsEffectOnceIsNotBegunAgain() throws Exception {
        ClusterJob once =
                new TickingJob(new Every(Duration.ofDays(10_000)), Effects.AT_MOST_ONCE, () -> {});
        assertThat(member("dead").claim(once)).isPresent();
        String open = "select count(*) from job_tick where job = '%s' and done_at is null";
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);

        while (value(open).equals("1")) {
            assertThat(member("heir").runDue(once)).isFalse();
            assertThat(System.nanoTime()).isLessThan(deadline);
        }

        assertThat(begun).hasValue(0);
        assertThat(value("select outcome || ': ' || detail from job_tick where job = '%s'"))
                .startsWith("FAILED: begun by dead");
    }

    @Test
    void whatHasNothingToDoIsIdle() throws SQLException {
        ClusterJob work = every(Duration.ofDays(10_000));
        assertThat(member("member1").idle()).doesNotContain(job);
        runAll(work);

        assertThat(member("member1").idle()).contains(job);
        SITE.run("update job_schedule set next_at = now() where job = ?", job);
        assertThat(member("member1").idle()).doesNotContain(job);
    }
}
