package org.watersmeet.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watersmeet.launcher.database.MigratedDatabase;

/** Several members and one row for each tick. */
class JobRunnerTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final MigratedDatabase SITE = MigratedDatabase.create();
    private static final AtomicInteger JOBS = new AtomicInteger();

    private final DataSource database = SITE.application();
    private final RecordedLog log = new RecordedLog("org.watersmeet.platform.job");
    private final String job = "job-" + JOBS.incrementAndGet();

    @AfterEach
    void closeLog() {
        log.close();
    }

    /** What a job does besides leaving its trace. */
    private interface Work {
        void run() throws Exception;
    }

    /** Leaves a row in its transaction; a tick lasts longer than any test. */
    private final class TracingJob implements ClusterJob {

        private final String trace;
        private final Work work;

        TracingJob(String trace, Work work) {
            this.trace = trace;
            this.work = work;
        }

        @Override
        public String name() {
            return job;
        }

        @Override
        public Duration period() {
            return Duration.ofDays(10_000);
        }

        @Override
        public String run(Connection connection) throws SQLException {
            try (PreparedStatement statement =
                    connection.prepareStatement(
                            "insert into journal (kind, subject_id, actor_id, detail)"
                                    + " values (?, 1, 0, ?)")) {
                statement.setString(1, job);
                statement.setString(2, trace);
                statement.executeUpdate();
            }
            try {
                work.run();
            } catch (SQLException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return "did " + trace;
        }
    }

    private JobRunner member(String name) {
        return member(name, LONG);
    }

    private JobRunner member(String name, Duration lease) {
        return new JobRunner(database, name, lease);
    }

    private void heirDoesIt(ClusterJob work) throws SQLException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!member("heir").runDue(work)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private String traces() throws SQLException {
        return SITE.value(
                "select string_agg(detail, ',' order by id) from journal where kind = '%s'"
                        .formatted(job));
    }

    private JobRun tick() throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<JobRun> runs = JobRecords.runs(connection, job, 0, 100);
            assertThat(runs).hasSize(1);
            return runs.getFirst();
        }
    }

    @Test
    void ofManyMembersOneDoesTheTick() throws Exception {
        List<Boolean> did = new ArrayList<>();
        try (ExecutorService members = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> attempts = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                JobRunner member = member("member" + i);
                attempts.add(members.submit(() -> member.runDue(new TracingJob("it", () -> {}))));
            }
            for (Future<Boolean> attempt : attempts) {
                did.add(attempt.get());
            }
        }

        assertThat(did).containsOnlyOnce(true);
        assertThat(traces()).isEqualTo("it");
        assertThat(tick().outcome()).isEqualTo("DONE");
        assertThat(tick().detail()).isEqualTo("did it");
    }

    @Test
    void memberThatDiedIsReplacedWhenItsLeaseHasEnded() throws Exception {
        Claim lost = member("dead", SHORT).claim(new TracingJob("dead", () -> {})).orElseThrow();

        assertThat(member("early").runDue(new TracingJob("early", () -> {}))).isFalse();
        heirDoesIt(new TracingJob("heir", () -> {}));

        assertThat(traces()).isEqualTo("heir");
        assertThat(tick().member()).isEqualTo("heir");
        assertThat(tick().token()).isGreaterThan(lost.token());
    }

    @Test
    void memberThatPausedBeyondItsLeaseIsFencedAndLeavesNothing() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch wakeUp = new CountDownLatch(1);
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Work pause =
                    () -> {
                        working.countDown();
                        assertThat(wakeUp.await(60, TimeUnit.SECONDS)).isTrue();
                    };
            Future<Boolean> paused =
                    thread.submit(
                            () -> member("paused", SHORT).runDue(new TracingJob("late", pause)));
            assertThat(working.await(60, TimeUnit.SECONDS)).isTrue();
            heirDoesIt(new TracingJob("heir", () -> {}));

            wakeUp.countDown();

            assertThat(paused.get()).isFalse();
        }
        assertThat(traces()).isEqualTo("heir");
        assertThat(tick().member()).isEqualTo("heir");
        assertThat(tick().outcome()).isEqualTo("DONE");
        assertThat(log.messages()).singleElement().asString().contains("another member took over");
    }

    @Test
    void failureKeepsItsReasonAndNoneOfItsEffects() throws Exception {
        Work failing =
                () -> {
                    throw new IllegalStateException("the disk is full");
                };

        boolean did = member("member1").runDue(new TracingJob("half", failing));

        assertThat(did).isFalse();
        assertThat(traces()).isEqualTo("null");
        assertThat(tick().outcome()).isEqualTo("FAILED");
        assertThat(tick().detail()).isEqualTo("the disk is full");
        assertThat(log.messages()).singleElement().asString().contains("failed at tick");
    }

    @Test
    void tickThatFailedIsNotTriedAgainButTheNextOneIs() throws Exception {
        Work failing =
                () -> {
                    throw new IllegalStateException("no");
                };
        member("member1").runDue(new TracingJob("first", failing));

        assertThat(member("member2").runDue(new TracingJob("again", () -> {}))).isFalse();
        SITE.run("update job_tick set tick = tick - 1 where job = ?", job);
        SITE.run("update job_schedule set next_at = '-infinity' where job = ?", job);
        assertThat(member("member2").runDue(new TracingJob("next", () -> {}))).isTrue();

        assertThat(traces()).isEqualTo("next");
    }
}
