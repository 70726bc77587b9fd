package org.watersmeet.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.UserId;
import org.watersmeet.launcher.database.MigratedDatabase;
import org.watersmeet.people.access.Caller;
import org.watersmeet.people.access.Scope;

@Timeout(60)
class PasswordCheckTest {

    private static final MigratedDatabase SITE = MigratedDatabase.create();
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final int PARALLEL = 12;

    private enum Outcome {
        RIGHT,
        WRONG,
        THROTTLED,
        BUSY
    }

    private final String alice = "alice" + NAMES.incrementAndGet();
    private final AccountFragment.Account account =
            new AccountFragment.Account(
                    new Caller(
                            new UserId(NAMES.get()),
                            "key",
                            alice,
                            "Alice",
                            0,
                            "",
                            "",
                            1,
                            1,
                            Scope.EVERYTHING,
                            ""),
                    "right",
                    1);
    private final AtomicInteger hashed = new AtomicInteger();

    /** A process: what it shares among its requests is its own. */
    private PasswordCheck member(PasswordCheck.Verifier verifier) {
        ConcurrentHashMap<PasswordProofs.Name, byte[]> proofs = new ConcurrentHashMap<>();
        return new PasswordCheck(
                new Throttle(SITE.application()),
                new PasswordProofs(proofs::get, proofs::put),
                new OneAtATime<>(PARALLEL, Duration.ofSeconds(20)),
                verifier);
    }

    private boolean compare(@Nullable String hash, String password) {
        hashed.incrementAndGet();
        return password.equals(hash);
    }

    private Outcome ask(PasswordCheck member, String password) {
        try {
            return member.rightOrProven(
                            new PasswordCheck.Attempt(
                                    account, alice, password, "network of " + alice))
                    ? Outcome.RIGHT
                    : Outcome.WRONG;
        } catch (Problem.Throttled e) {
            return Outcome.THROTTLED;
        } catch (Problem.Unavailable e) {
            return Outcome.BUSY;
        }
    }

    /** All at once; the one who hashes goes on when all others wait for it. */
    private List<Outcome> askTogether(String password) throws Exception {
        List<Thread> threads = new CopyOnWriteArrayList<>();
        PasswordCheck member =
                member(
                        (hash, given) -> {
                            awaitOthers(threads);
                            return compare(hash, given);
                        });
        try (ExecutorService senders =
                Executors.newFixedThreadPool(
                        PARALLEL,
                        task -> {
                            Thread thread = new Thread(task);
                            threads.add(thread);
                            return thread;
                        })) {
            return all(senders, () -> ask(member, password));
        }
    }

    private static void awaitOthers(List<Thread> threads) {
        while (threads.stream().filter(it -> it.getState() == Thread.State.TIMED_WAITING).count()
                < PARALLEL - 1) {
            Thread.onSpinWait();
        }
    }

    private static List<Outcome> all(ExecutorService senders, Callable<Outcome> ask)
            throws Exception {
        List<Future<Outcome>> sent = new ArrayList<>();
        for (int i = 0; i < PARALLEL; i++) {
            sent.add(senders.submit(ask));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> one : sent) {
            outcomes.add(one.get());
        }
        return outcomes;
    }

    private String charged() throws SQLException {
        return SITE.value(
                "select coalesce(sum(failures), 0) from signin_throttle where subject = 'account:%s'"
                        .formatted(alice));
    }

    private String chargedToNetwork() throws SQLException {
        return SITE.value(
                "select sum(failures) from signin_throttle where subject = 'network:network of %s'"
                        .formatted(alice));
    }

    @Test
    void firstRequestsOfAProgramAreHashedOnceAndNoneIsPunished() throws Exception {
        List<Outcome> outcomes = askTogether("right");

        assertThat(outcomes).hasSize(PARALLEL).containsOnly(Outcome.RIGHT);
        assertThat(hashed).hasValue(1);
        assertThat(charged()).isEqualTo("0");
        assertThat(chargedToNetwork()).isEqualTo("0");
    }

    @Test
    void wrongPasswordIsHashedOnceButChargedToEachWhoSendsIt() throws Exception {
        List<Outcome> outcomes = askTogether("wrong");

        assertThat(hashed).hasValue(1);
        assertThat(outcomes)
                .containsOnly(Outcome.WRONG, Outcome.THROTTLED)
                .filteredOn(Outcome.WRONG::equals)
                .hasSize(Throttle.FREE_BY_ACCOUNT);
        assertThat(charged()).isEqualTo(Integer.toString(Throttle.FREE_BY_ACCOUNT));
    }

    @Test
    void provenPasswordIsNotHashedAgain() {
        PasswordCheck member = member(this::compare);

        assertThat(ask(member, "right")).isEqualTo(Outcome.RIGHT);
        assertThat(ask(member, "right")).isEqualTo(Outcome.RIGHT);
        assertThat(ask(member, "wrong")).isEqualTo(Outcome.WRONG);

        assertThat(hashed).hasValue(2);
    }

    @Test
    void checkThatEndsWithoutAVerdictIsNotCharged() throws SQLException {
        PasswordCheck busy =
                member(
                        (hash, password) -> {
                            throw new Problem.Unavailable("signin.busy", "", Duration.ZERO);
                        });

        for (int i = 0; i < 3 * Throttle.FREE_BY_ACCOUNT; i++) {
            assertThat(ask(busy, "right")).isEqualTo(Outcome.BUSY);
        }

        assertThat(charged()).isEqualTo("0");
        assertThat(chargedToNetwork()).isEqualTo("0");
    }

    @Test
    void unknownNameIsHashedToo() {
        PasswordCheck member = member(this::compare);

        assertThat(member.right(new PasswordCheck.Attempt(null, alice, "x", "192.0.2.1")))
                .isFalse();

        assertThat(hashed).hasValue(1);
    }

    /** Each guess another one, at two members, which lose their memory and are busy at times. */
    @Test
    void noMoreGuessesThanTheBudgetReachTheHash() throws Exception {
        SITE.run(
                "insert into signin_throttle values (?, 0, clock_timestamp(), '-infinity',"
                        + " clock_timestamp())",
                "account:" + alice);
        AtomicInteger guesses = new AtomicInteger();
        List<PasswordCheck> members = new CopyOnWriteArrayList<>(List.of(guessed(), guessed()));
        long start = System.nanoTime();
        try (ExecutorService guessers = Executors.newFixedThreadPool(PARALLEL)) {
            for (int round = 0; round < 10; round++) {
                all(
                        guessers,
                        () -> {
                            int number = guesses.incrementAndGet();
                            int member = number % 2;
                            if (number % 7 == 0) {
                                members.set(member, guessed());
                            }
                            return ask(members.get(member), "guess " + number);
                        });
            }
        }
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();

        // the waits are 1, 2, 4 … seconds: so many were over
        int over = 64 - Long.numberOfLeadingZeros(seconds + 1) - 1;
        assertThat(hashed.get())
                .isBetween(Throttle.FREE_BY_ACCOUNT, Throttle.FREE_BY_ACCOUNT + over);
    }

    private PasswordCheck guessed() {
        return member(
                (hash, password) -> {
                    if (ThreadLocalRandom.current().nextInt(4) == 0) {
                        throw new Problem.Unavailable("signin.busy", "", Duration.ZERO);
                    }
                    return compare(hash, password);
                });
    }
}
