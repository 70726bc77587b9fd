package org.watersmeet.platform.pulse;

import jakarta.enterprise.concurrent.ContextService;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Does something again and again on this member, on a thread of its own, by a clock that only goes
 * forward. The server's timers wait for a time of day: on a machine whose clock is set back by a
 * day they stand still for a day.
 */
public final class Pulse implements AutoCloseable {

    /** A beat that takes longer than this when the application ends is left to itself. */
    private static final Duration LAST_BEAT = Duration.ofSeconds(3);

    private final Duration period;
    private final Runnable beat;
    private final Consumer<RuntimeException> failed;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;

    private Pulse(String name, Duration period, Runnable beat, Consumer<RuntimeException> failed) {
        this.period = period;
        this.beat = beat;
        this.failed = failed;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    /**
     * Begins with a pause. A beat that takes longer than the pause delays the next one.
     *
     * @param beat runs in the context of the caller's component: its naming, its classes
     * @param failed is told what a beat could not cope with itself; the next one comes all the same
     */
    public static Pulse begin(
            ContextService contexts,
            String name,
            Duration period,
            Runnable beat,
            Consumer<RuntimeException> failed) {
        return begin(name, period, contexts.contextualRunnable(beat), failed);
    }

    static Pulse begin(
            String name, Duration period, Runnable beat, Consumer<RuntimeException> failed) {
        Pulse pulse = new Pulse(name, period, beat, failed);
        pulse.thread.start();
        return pulse;
    }

    private void run() {
        try {
            while (!ended.await(period.toNanos(), TimeUnit.NANOSECONDS)) {
                try {
                    beat.run();
                } catch (RuntimeException e) {
                    failed.accept(e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** No beat begins from now on; one that is under way may end. */
    @Override
    public void close() {
        ended.countDown();
        try {
            thread.join(LAST_BEAT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
