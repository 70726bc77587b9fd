package org.watersmeet.fault;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.watersmeet.site.Member;

/**
 * Looks at one address at a constant rate, whether or not earlier looks have been answered, so that
 * a member that hangs is not asked less often.
 */
final class Watch implements AutoCloseable {

    private static final long MILLIS_BETWEEN = 250;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /**
     * One look.
     *
     * @param began nanoseconds of the one clock
     * @param ended as {@code began}
     * @param status 0 if there was no answer
     * @param retryAfter whether the answer says when to come again
     */
    record Look(long began, long ended, int status, boolean retryAfter) {

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
                http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                        .handle(
                                (answer, problem) ->
                                        looks.add(
                                                problem == null
                                                        ? answered(began, answer)
                                                        : new Look(
                                                                began,
                                                                System.nanoTime(),
                                                                0,
                                                                false))));
    }

    private static Look answered(long began, HttpResponse<?> answer) {
        return new Look(
                began,
                System.nanoTime(),
                answer.statusCode(),
                answer.headers().firstValue("Retry-After").isPresent());
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
