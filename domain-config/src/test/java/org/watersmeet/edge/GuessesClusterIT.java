package org.watersmeet.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.watersmeet.site.LaunchedSite;
import org.watersmeet.site.Login;
import org.watersmeet.site.Member;
import org.watersmeet.site.RunningSite;

/**
 * Passwords are guessed at two members at a time, of which one is killed meanwhile. The full run is
 * {@code -Dwatersmeet.guesses=10000}; what it measures goes to {@code target/guesses.txt}.
 */
@ExtendWith(RunningSite.class)
class GuessesClusterIT {

    private static final int GUESSES = Integer.getInteger("watersmeet.guesses", 600);
    private static final int GUESSERS = 8;
    private static final Duration READY = Duration.ofMinutes(5);

    /** Free attempts of a network and of an account (ADR 15). */
    private static final int BY_NETWORK = 50;

    private static final int BY_ACCOUNT = 5;

    /** Not loopback's usual address: the other tests' own sign-ins come from there. */
    private static final List<String> NETWORKS =
            List.of("127.0.0.66", "127.0.0.67", "127.0.0.68", "127.0.0.69");

    private final LaunchedSite site;
    private final String run = Long.toString(System.nanoTime() % 1_000_000);
    private final Map<String, AtomicInteger> answers = new ConcurrentSkipListMap<>();

    GuessesClusterIT(LaunchedSite site) {
        this.site = site;
    }

    private Login newUser(String name) throws IOException, InterruptedException {
        Login login = new Login(name + run, "the right one " + run);
        String json =
                new ObjectMapper()
                        .createObjectNode()
                        .put("userName", login.user())
                        .put("fullName", name)
                        .put("email", name + "@example.org")
                        .put("password", login.password())
                        .toString();
        URI address = site.members().getFirst().at("/rest/api/admin/user");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(address)
                            .header("Authorization", site.administrator().basic())
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(json))
                            .build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isLessThan(300);
        }
        return login;
    }

    @Test
    void noMoreGuessesThanTheBudgetReachTheHashAndHonestUsersSignIn() throws Exception {
        site.awaitReady(READY);
        Login victim = newUser("victim");
        Login honest = newUser("honest");
        AtomicInteger guessed = new AtomicInteger();
        long begin = System.nanoTime();
        int honestSignIns = 0;
        try (ExecutorService guessers = Executors.newFixedThreadPool(GUESSERS);
                Guesser colleague = new Guesser("127.0.0.2")) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < GUESSERS; i++) {
                String network = NETWORKS.get(i % NETWORKS.size());
                boolean spraying = i >= NETWORKS.size();
                running.add(guessers.submit(() -> guess(network, spraying, victim, guessed)));
            }
            boolean killed = false;
            while (running.stream().anyMatch(future -> !future.isDone())) {
                if (!killed && guessed.get() > GUESSES / 3) {
                    site.kill("member2");
                    killed = true;
                }
                assertThat(colleague.form(site.members().getFirst(), honest)).isEqualTo(303);
                honestSignIns++;
                Thread.sleep(300);
            }
            for (Future<?> guesser : running) {
                guesser.get();
            }
        }
        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        report(seconds, honestSignIns);

        // the waits are 1, 2, 4 … seconds: so many were over
        int over = 64 - Long.numberOfLeadingZeros(seconds + 1);
        assertThat(count("victim 401")).isBetween(1, BY_ACCOUNT + over);
        for (String network : NETWORKS) {
            assertThat(count(network + " 401")).isBetween(1, BY_NETWORK + over);
        }
        assertThat(count("all 303") + count("all 200")).isZero();
        assertThat(honestSignIns).isPositive();
        site.awaitReady(READY);
    }

    /** Of each network one tries many passwords of one account, the other many accounts. */
    private Void guess(String network, boolean spraying, Login victim, AtomicInteger guessed)
            throws InterruptedException {
        try (Guesser guesser = new Guesser(network)) {
            for (int n = guessed.incrementAndGet(); n <= GUESSES; n = guessed.incrementAndGet()) {
                String name = spraying ? "nobody" + n % 97 + "-" + run : victim.user();
                Login guess = new Login(name, "guess " + n);
                int status = guess(guesser, n, guess);
                note("all " + status);
                note(network + " " + status);
                note((spraying ? "sprayed " : "victim ") + status);
            }
        }
        return null;
    }

    /** At one member or the other; when one is dead, at the one that lives. */
    private int guess(Guesser guesser, int number, Login guess) throws InterruptedException {
        int status = Guesser.NOTHING;
        for (int i = 0; i < 2 && status == Guesser.NOTHING; i++) {
            Member member = site.members().get((number + i) % 2);
            status = number % 3 == 0 ? guesser.form(member, guess) : guesser.basic(member, guess);
        }
        return status;
    }

    private void note(String what) {
        answers.computeIfAbsent(what, key -> new AtomicInteger()).incrementAndGet();
    }

    private int count(String what) {
        return answers.getOrDefault(what, new AtomicInteger()).get();
    }

    private void report(long seconds, int honestSignIns) throws IOException {
        Files.writeString(
                Path.of("target", "guesses.txt"),
                "%d guesses in %d s, answers %s; %d honest sign-ins meanwhile%n"
                        .formatted(GUESSES, seconds, answers, honestSignIns));
    }
}
