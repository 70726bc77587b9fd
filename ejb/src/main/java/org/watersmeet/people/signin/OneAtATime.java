package org.watersmeet.people.signin;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.watersmeet.kernel.Problem;

/**
 * Answers a question once for all who put it at the same time: the first one works it out, the
 * others wait for the answer.
 *
 * @param <K> what makes two questions the same
 */
final class OneAtATime<K> {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final ConcurrentMap<K, CompletableFuture<Boolean>> asked = new ConcurrentHashMap<>();
    private final Semaphore waiters;
    private final Duration longest;

    /**
     * @param yes the answer
     * @param own whether this caller worked it out
     */
    record Answer(boolean yes, boolean own) {}

    /**
     * @param waiters at most so many wait at a time, whatever they ask: each holds a thread
     * @param longest how long each waits
     */
    OneAtATime(int waiters, Duration longest) {
        this.waiters = new Semaphore(waiters);
        this.longest = longest;
    }

    /**
     * @throws Problem what the question throws, for all who asked; {@link Problem.Unavailable} when
     *     too many wait, or for too long
     */
    Answer ask(K key, BooleanSupplier question) {
        CompletableFuture<Boolean> own = new CompletableFuture<>();
        CompletableFuture<Boolean> others = asked.putIfAbsent(key, own);
        return others == null
                ? new Answer(workOut(key, own, question), true)
                : new Answer(await(others), false);
    }

    private boolean workOut(K key, CompletableFuture<Boolean> own, BooleanSupplier question) {
        try {
            boolean yes = question.getAsBoolean();
            own.complete(yes);
            return yes;
        } catch (RuntimeException | Error e) {
            own.completeExceptionally(e);
            throw e;
        } finally {
            asked.remove(key);
        }
    }

    private boolean await(CompletableFuture<Boolean> others) {
        if (!waiters.tryAcquire()) {
            throw busy();
        }
        try {
            return others.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Problem problem ? problem : busy();
        } catch (TimeoutException e) {
            throw busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            waiters.release();
        }
    }

    private static Problem busy() {
        return new Problem.Unavailable(
                "signin.busy",
                "Many requests are signing in just now. Please try again in a moment.",
                RETRY_AFTER);
    }
}
