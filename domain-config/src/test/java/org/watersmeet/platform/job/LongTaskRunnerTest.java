package org.watersmeet.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.Problem;
import org.watersmeet.launcher.database.MigratedDatabase;

/** Several members and one row for each task, whose steps each leave a trace. */
class LongTaskRunnerTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final BooleanSupplier NEVER = () -> false;
    private static final int STEPS = 3;
    private static final MigratedDatabase SITE = MigratedDatabase.create();
    private static final AtomicInteger KINDS = new AtomicInteger();

    private final DataSource database = SITE.application();
    private final RecordedLog log = new RecordedLog("org.watersmeet.platform.job");
    private final String kind = "kind-" + KINDS.incrementAndGet();

    @BeforeEach
    void aTask() throws SQLException {
        SITE.run(
                "insert into long_task (kind, subject_id, subject, owner_id)"
                        + " values (?, 1, 'it', 7)",
                kind);
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    /** What a step does besides leaving its trace. */
    private interface Work {
        void on(LongTask task) throws Exception;
    }

    private final class Tracing implements LongTaskWork {

        private final Work work;

        Tracing(Work work) {
            this.work = work;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public Progress step(Connection connection, LongTask task) throws SQLException {
            long number = task.done() + 1;
            try (PreparedStatement statement =
                    connection.prepareStatement(
                            "insert into journal (kind, subject_id, actor_id) values (?, ?, 0)")) {
                statement.setString(1, kind);
                statement.setLong(2, number);
                statement.executeUpdate();
            }
            try {
                work.on(task);
            } catch (SQLException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return new Progress(number, STEPS, "after " + number, number == STEPS);
        }
    }

    private LongTaskRunner member(String name, Work work) {
        return new LongTaskRunner(database, name, Map.of(kind, new Tracing(work)));
    }

    private LongTaskRunner member(String name) {
        return member(name, task -> {});
    }

    private String traces() throws SQLException {
        return SITE.value(
                "select string_agg(subject_id::text, ',' order by id) from journal where kind = '%s'"
                        .formatted(kind));
    }

    private String task(String column) throws SQLException {
        return SITE.value("select " + column + " from long_task where kind = '" + kind + "'");
    }

    private void awaitHeir(LongTaskRunner heir) throws SQLException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!heir.runNext(LONG, NEVER)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @Test
    void aTaskIsDoneStepByStep() throws Exception {
        assertThat(member("member1").runNext(LONG, NEVER)).isTrue();

        assertThat(traces()).isEqualTo("1,2,3");
        assertThat(task("outcome")).isEqualTo("DONE");
        assertThat(task("place")).isEqualTo("after 3");
        assertThat(member("member1").runNext(LONG, NEVER)).isFalse();
    }

    @Test
    void anotherMemberGoesOnWhereOneWasKilled() throws Exception {
        AtomicInteger steps = new AtomicInteger();
        member("killed").runNext(SHORT, () -> steps.getAndIncrement() == 2);
        assertThat(traces()).isEqualTo("1,2");

        awaitHeir(member("heir"));

        assertThat(traces()).isEqualTo("1,2,3");
        assertThat(task("outcome")).isEqualTo("DONE");
        assertThat(task("member")).isEqualTo("heir");
    }

    @Test
    void nobodyElseHasATaskWhileItsLeaseLasts() throws Exception {
        member("first").runNext(LONG, () -> true);

        assertThat(member("second").runNext(LONG, NEVER)).isFalse();
        assertThat(traces()).isEqualTo("null");
    }

    @Test
    void aMemberThatPausedBeyondItsLeaseLeavesNothingOfItsStep() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch wakeUp = new CountDownLatch(1);
        Work pause =
                task -> {
                    working.countDown();
                    assertThat(wakeUp.await(60, TimeUnit.SECONDS)).isTrue();
                };
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Boolean> paused =
                    thread.submit(() -> member("paused", pause).runNext(SHORT, NEVER));
            assertThat(working.await(60, TimeUnit.SECONDS)).isTrue();
            awaitHeir(member("heir"));

            wakeUp.countDown();

            assertThat(paused.get()).isTrue();
        }
        assertThat(traces()).isEqualTo("1,2,3");
        assertThat(task("member")).isEqualTo("heir");
        assertThat(log.messages()).singleElement().asString().contains("another member took over");
    }

    @Test
    void aStepThatFailsLeavesNothingAndIsTriedAgainLater() throws Exception {
        Work failing =
                task -> {
                    throw new SQLException("the disk is full");
                };

        member("member1", failing).runNext(LONG, NEVER);

        assertThat(traces()).isEqualTo("null");
        assertThat(task("outcome")).isEqualTo("null");
        assertThat(task("message")).isEqualTo("the disk is full");
        SITE.run("update long_task set lease_until = '-infinity' where kind = ?", kind);
        member("member2").runNext(LONG, NEVER);
        assertThat(task("outcome")).isEqualTo("DONE");
    }

    @Test
    void aTaskThatFailsAgainAndAgainHasFailed() throws Exception {
        Work failing =
                task -> {
                    throw new SQLException("the disk is full");
                };
        for (int i = 0; i < LongTaskStore.MOST_FAILURES; i++) {
            assertThat(member("member1", failing).runNext(LONG, NEVER)).isTrue();
            SITE.run("update long_task set lease_until = '-infinity' where kind = ?", kind);
        }

        assertThat(task("outcome")).isEqualTo("FAILED");
        assertThat(member("member1", failing).runNext(LONG, NEVER)).isFalse();
    }

    @Test
    void whatCannotBeDoneFailsAtOnce() throws Exception {
        Work refusing =
                task -> {
                    throw new Problem.Invalid("no", "There is a page of this title.");
                };

        member("member1", refusing).runNext(LONG, NEVER);

        assertThat(task("outcome")).isEqualTo("FAILED");
        assertThat(task("message")).isEqualTo("There is a page of this title.");
    }

    @Test
    void aKindThatAMemberDoesNotKnowIsLeftToOthers() throws Exception {
        LongTaskRunner older = new LongTaskRunner(database, "older", Map.of());

        assertThat(older.runNext(LONG, NEVER)).isFalse();
        assertThat(task("member")).isEqualTo("null");
    }
}
