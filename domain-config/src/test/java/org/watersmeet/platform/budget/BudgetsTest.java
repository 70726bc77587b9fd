package org.watersmeet.platform.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.watersmeet.launcher.database.MigratedDatabase;

class BudgetsTest {

    private static final MigratedDatabase SITE = MigratedDatabase.create();
    private static final AtomicInteger SUBJECTS = new AtomicInteger();

    /** Filled so slowly that no test sees it. */
    private static final Allowance HUNDRED = new Allowance(100, 60);

    private final String subject = "user:" + SUBJECTS.incrementAndGet();
    private final AtomicLong clock = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();

    private Budgets member() {
        return new Budgets(
                new SharedBucket(
                        () -> {
                            asked.incrementAndGet();
                            return SITE.application();
                        }),
                clock::get);
    }

    private int allowed(Budgets member, int requests) {
        int allowed = 0;
        for (int i = 0; i < requests; i++) {
            allowed += member.spend(subject, HUNDRED).allowed() ? 1 : 0;
        }
        return allowed;
    }

    /** As if the database's clock had gone on. */
    private void letPass(String interval) throws SQLException {
        SITE.run(
                "update request_budget set filled_at = filled_at - ?::interval where subject = ?",
                interval,
                subject);
    }

    @Test
    void allMembersTogetherAllowWhatTheBucketHolds() throws Exception {
        List<Budgets> members = List.of(member(), member(), member());
        int allowed = 0;
        try (ExecutorService programs = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Budgets member = members.get(i % 3);
                running.add(programs.submit(() -> allowed(member, 60)));
            }
            for (Future<Integer> program : running) {
                allowed += program.get();
            }
        }

        assertThat(allowed).isBetween(100, 101);
    }

    @Test
    void oneRequestInABatchAsksTheDatabase() {
        assertThat(allowed(member(), 60)).isEqualTo(60);

        assertThat(asked).hasValue(60 / HUNDRED.batch());
    }

    @Test
    void whoIsRefusedLearnsWhenAndAsksTheDatabaseOnceASecond() {
        Budgets member = member();
        allowed(member, 101);
        int before = asked.get();

        Verdict refused = member.spend(subject, HUNDRED);
        allowed(member, 50);

        assertThat(refused.allowed()).isFalse();
        assertThat(refused.pause()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));
        assertThat(asked).hasValue(before);
        clock.addAndGet(Duration.ofMillis(1100).toNanos());
        member.spend(subject, HUNDRED);
        assertThat(asked).hasValue(before + 1);
    }

    @Test
    void theBucketFillsAtItsRateAndNotAboveItsSize() throws SQLException {
        allowed(member(), 101);

        letPass("10 seconds");
        assertThat(allowed(member(), 50)).isBetween(10, 11);
        letPass("1 day");
        assertThat(allowed(member(), 150)).isBetween(100, 101);
    }

    @Test
    void whatWasTakenAndNotSpentComesBack() {
        Budgets member = member();
        for (int i = 0; i < 50; i++) {
            assertThat(member.spend(subject, HUNDRED).allowed()).isTrue();
            clock.addAndGet(Duration.ofSeconds(11).toNanos());
        }

        assertThat(allowed(member, 100)).isBetween(50, 51);
    }

    @Test
    void withoutADatabaseTheBudgetIsNotWhatRefuses() {
        PGSimpleDataSource nobody = new PGSimpleDataSource();
        nobody.setUrl("jdbc:postgresql://127.0.0.1:1/none");
        Budgets member = new Budgets(new SharedBucket(() -> nobody), clock::get);

        assertThat(member.spend(subject, HUNDRED).allowed()).isTrue();
    }
}
