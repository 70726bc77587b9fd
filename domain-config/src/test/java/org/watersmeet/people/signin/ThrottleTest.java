package org.watersmeet.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.Problem;
import org.watersmeet.launcher.database.MigratedDatabase;

class ThrottleTest {

    private static final MigratedDatabase SITE = MigratedDatabase.create();
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final String alice = "alice" + NAMES.incrementAndGet();
    private final String home = "192.0.2." + NAMES.get() + " ";
    private final Throttle member1 = new Throttle(SITE.application());
    private final Throttle member2 = new Throttle(SITE.application());

    private boolean refused(Throttle member, String network) {
        return catchThrowableOfType(Problem.Throttled.class, () -> member.charge(alice, network))
                != null;
    }

    private long wait(String network) {
        Problem.Throttled refusal =
                catchThrowableOfType(Problem.Throttled.class, () -> member1.charge(alice, network));
        assertThat(refusal).isNotNull();
        return refusal.retryAfter().toSeconds();
    }

    private void spendFreeAttempts() {
        for (int i = 0; i < Throttle.FREE_BY_ACCOUNT; i++) {
            member1.charge(alice, home + i);
        }
    }

    private String counts() throws SQLException {
        return SITE.value(
                "select string_agg(subject || failures || failed_at, ' ' order by subject)"
                        + " from signin_throttle where subject in ('account:%s', 'network:%s')"
                                .formatted(alice, home));
    }

    private void letWait(String subject) throws SQLException {
        SITE.run(
                "update signin_throttle set blocked_until = clock_timestamp() + interval '1 hour'"
                        + " where subject = ?",
                subject);
    }

    private void waitIsOver() throws SQLException {
        SITE.run("update signin_throttle set blocked_until = clock_timestamp()");
    }

    @Test
    void parallelGuessesAtTwoMembersShareOneBudget() throws Exception {
        int passed = 0;
        try (ExecutorService guessers = Executors.newFixedThreadPool(12)) {
            List<Future<Boolean>> guesses = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                Throttle member = i % 2 == 0 ? member1 : member2;
                String network = home + "-" + i;
                guesses.add(guessers.submit(() -> !refused(member, network)));
            }
            for (Future<Boolean> guess : guesses) {
                passed += guess.get() ? 1 : 0;
            }
        }

        assertThat(passed).isEqualTo(Throttle.FREE_BY_ACCOUNT);
    }

    @Test
    void eachFurtherAttemptWaitsTwiceAsLongUpTo300Seconds() throws SQLException {
        spendFreeAttempts();
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            waits.add(wait(home));
            waitIsOver();
            member2.charge(alice, home + "again" + i);
        }

        assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L);
    }

    @Test
    void rightPasswordMakesTheAccountStartAnew() {
        for (int i = 1; i < Throttle.FREE_BY_ACCOUNT; i++) {
            member1.charge(alice, home);
        }

        member2.right(member2.charge(alice, home));

        assertThatCode(this::spendFreeAttempts).doesNotThrowAnyException();
    }

    @Test
    void quietHourMakesTheAccountStartAnew() throws SQLException {
        spendFreeAttempts();
        SITE.run(
                "update signin_throttle set failed_at = failed_at - interval '61 minutes',"
                        + " blocked_until = clock_timestamp() where subject = ?",
                "account:" + alice);

        assertThatCode(this::spendFreeAttempts).doesNotThrowAnyException();
        assertThat(refused(member1, home)).isTrue();
    }

    @Test
    void networkThatTriesManyAccountsHasToWaitToo() {
        for (int i = 0; i < Throttle.FREE_BY_NETWORK; i++) {
            member1.charge(alice + "-" + i, home);
        }

        assertThat(refused(member2, home)).isTrue();
        assertThat(refused(member2, home + "0")).as("another network").isFalse();
    }

    @Test
    void rightPasswordDoesNotBlockANetworkThatIsAtItsLimit() {
        for (int i = 1; i < Throttle.FREE_BY_NETWORK; i++) {
            member1.charge(alice + "-" + i, home);
        }

        member1.right(member1.charge(alice, home));

        assertThat(refused(member2, home)).isFalse();
        assertThat(refused(member2, home)).as("one failure more").isTrue();
    }

    @Test
    void chargeThatIsTakenBackLeavesNoTrace() throws SQLException {
        for (int i = 1; i < Throttle.FREE_BY_ACCOUNT; i++) {
            member1.charge(alice, home);
        }
        String before = counts();

        member1.withdraw(member1.charge(alice, home));

        assertThat(counts()).isEqualTo(before);
        assertThat(refused(member2, home)).isFalse();
    }

    @Test
    void chargeThatIsTakenBackLateDoesNotEndTheWaitOfALaterOne() throws SQLException {
        Throttle.Charge late = member1.charge(alice, home);
        for (int i = 1; i < Throttle.FREE_BY_ACCOUNT; i++) {
            member1.charge(alice, home);
        }
        waitIsOver();
        member1.charge(alice, home);

        member1.withdraw(late);

        assertThat(refused(member2, home)).as("five failures remain").isTrue();
    }

    @Test
    void strangerInABlockedNetworkCannotBlockAnAccount() throws SQLException {
        for (int i = 0; i < Throttle.FREE_BY_NETWORK; i++) {
            member1.charge(alice + "-" + i, home);
        }
        letWait("network:" + home);

        for (int i = 0; i < 2 * Throttle.FREE_BY_ACCOUNT; i++) {
            assertThat(refused(member1, home)).isTrue();
        }

        assertThatCode(this::spendFreeAttempts).doesNotThrowAnyException();
    }

    @Test
    void attemptsThatHaveToWaitForTheAccountAreNotChargedToTheNetwork() throws SQLException {
        spendFreeAttempts();
        letWait("account:" + alice);

        for (int i = 0; i < 2 * Throttle.FREE_BY_NETWORK; i++) {
            assertThat(refused(member1, home)).isTrue();
        }

        assertThatCode(() -> member1.charge(alice + "-other", home)).doesNotThrowAnyException();
    }

    @Test
    void networkGetsTheChargeOfARightPasswordBack() {
        for (int i = 0; i < 2 * Throttle.FREE_BY_NETWORK; i++) {
            member1.right(member1.charge(alice + "-" + i, home));
        }

        assertThat(refused(member2, home)).isFalse();
    }
}
