package org.watersmeet.admin;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks a question whose answer may be long in coming. However many want to know, it is asked once
 * at a time, on a thread of its own, and nobody waits longer than the limit since it was put: no
 * answer by then is a no.
 */
final class Probe {

    private final BooleanSupplier question;
    private final Executor executor;
    private final Duration limit;
    private final Duration fresh;
    private @Nullable Run last;

    /** The question, put once. */
    private record Run(long startedAt, CompletableFuture<Boolean> answer) {}

    /**
     * @param limit longest wait for an answer
     * @param fresh how long after it was asked for an answer serves others
     */
    Probe(BooleanSupplier question, Executor executor, Duration limit, Duration fresh) {
        this.question = question;
        this.executor = executor;
        this.limit = limit;
        this.fresh = fresh;
    }

    /** A run that others may be waiting for already. */
    final class Pending {
        private final Run run;

        private Pending(Run run) {
            this.run = run;
        }

        /** Whether the answer is yes; waits for it. */
        boolean yes() {
            long left = limit.toNanos() - (System.nanoTime() - run.startedAt());
            try {
                return run.answer().get(Math.max(0, left), TimeUnit.NANOSECONDS);
            } catch (TimeoutException | ExecutionException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /** Puts the question, unless it is being asked or has just been answered. */
    Pending ask() {
        return new Pending(run());
    }

    private synchronized Run run() {
        Run known = last;
        if (known != null && (!known.answer().isDone() || isFresh(known))) {
            return known;
        }
        Run run = new Run(System.nanoTime(), new CompletableFuture<>());
        last = run;
        try {
            executor.execute(() -> answer(run));
        } catch (RejectedExecutionException e) {
            run.answer().complete(false); // the member is stopping
        }
        return run;
    }

    private void answer(Run run) {
        try {
            run.answer().complete(question.getAsBoolean());
        } finally {
            run.answer().complete(false); // unless it was answered: then this does nothing
        }
    }

    private boolean isFresh(Run run) {
        return System.nanoTime() - run.startedAt() < fresh.toNanos();
    }
}
