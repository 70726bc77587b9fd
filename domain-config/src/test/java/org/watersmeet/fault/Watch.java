package org.watersmeet.fault;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.watersmeet.site.Member;

/**
 * Looks at one address at a constant rate, whether or not earlier looks have been answered, so that
 * a member that hangs is not asked less often.
 */
final class Watch implements AutoCloseable {

    /** As {@code /health/ready} tells it. */
    private static final Pattern STATE = Pattern.compile("\"state\":\"([A-Z_]+)\"");

    private static final long MILLIS_BETWEEN = 250;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /**
     * One look.
     *
     * @param began nanoseconds of the one clock
     * @param ended as {@code began}
     * @param status 0 if there was no answer
     * @param retryAfter whether the answer says when to come again
     * @param state how the member says that it stands with the others; empty where it does not
     */
    record Look(long began, long ended, int status, boolean retryAfter, String state) {

        boolean isAnswered() {
            return status == 200;
        }

        Duration took() {
            return Duration.ofNanos(ended - began);
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(3))
                    .build();
    private final Member member;
    private final HttpRequest request;
    private final Queue<Look> looks = new ConcurrentLinkedQueue<>();
    private final Queue<CompletableFuture<?>> open = new ConcurrentLinkedQueue<>();
    private final Thread clock;

    Watch(Member member, String path) {
        this.member = member;
        this.request = HttpRequest.newBuilder(member.at(path)).timeout(PATIENCE).build();
        this.clock = Thread.ofVirtual().start(this::tick);
    }

    Member member() {
        return member;
    }

    private void tick() {
        try {
            while (true) {
                look();
                Thread.sleep(MILLIS_BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        long began = System.nanoTime();
        open.add(
                http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                        .handle(
                                (answer, problem) ->
                                        looks.add(
                                                problem == null
                                                        ? answered(began, answer)
                                                        : new Look(
                                                                began,
                                                                System.nanoTime(),
                                                                0,
                                                                false,
                                                                ""))));
    }

    private static Look answered(long began, HttpResponse<String> answer) {
        long ended = System.nanoTime();
        Matcher state = STATE.matcher(answer.body());
        return new Look(
                began,
                ended,
                answer.statusCode(),
                answer.headers().firstValue("Retry-After").isPresent(),
                state.find() ? state.group(1) : "");
    }

    /** When the member had said a state for the first time after a moment, on the one clock. */
    OptionalLong said(String state, long since) {
        return looks.stream()
                .filter(it -> it.began() > since && it.state().equals(state))
                .mapToLong(Look::ended)
                .min();
    }

    /** The looks that have ended, by their beginning. */
    List<Look> looks() {
        return looks.stream().sorted(Comparator.comparingLong(Look::began)).toList();
    }

    /** The looks that have ended and began at a moment or later. */
    Stream<Look> since(long moment) {
        return looks().stream().filter(it -> it.began() >= moment);
    }

    /** Ends looking and waits for the answers to all looks. */
    @Override
    public void close() throws InterruptedException {
        clock.interrupt();
        clock.join();
        CompletableFuture.allOf(open.toArray(CompletableFuture[]::new)).join();
        http.close();
    }
}
