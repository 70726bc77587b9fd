package org.watersmeet.launcher.supervise;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.watersmeet.launcher.home.Wanted;
import org.watersmeet.launcher.process.LiveProcesses;

/**
 * Keeps one part as it is wanted. At most one action of a part is under way; a part whose start
 * fails again and again is tried at growing intervals, up to 30 s.
 */
final class Keeper {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    /** A part that ran this long was no failed start. */
    private static final Duration STEADY = Duration.ofMinutes(2);

    private final Part part;
    private final Problems problems;
    private final Executor threads;
    private final AtomicBoolean busy = new AtomicBoolean();
    private int attained = -1;
    private Instant notBefore = Instant.EPOCH;
    private Instant lastStart = Instant.EPOCH;
    private Duration pause = FIRST_PAUSE;

    Keeper(Part part, Problems problems, Executor threads) {
        this.part = part;
        this.problems = problems;
        this.threads = threads;
    }

    /** Does the next step, if there is one, without waiting for it. */
    void step(Wanted wanted, boolean respawn, LiveProcesses processes, Instant now) {
        if (busy.get()) {
            return;
        }
        boolean runs = part.runs(processes);
        if (wanted.isStopped(part.name())) {
            if (runs) {
                act(part::stop);
            }
        } else if (runs) {
            attained = Math.max(attained, wanted.startsOf(part.name()));
            act(part::tend);
        } else if (mayStart(wanted, respawn, now) && part.canStart()) {
            planNext(now);
            act(part::start);
        }
    }

    /** Without respawning, a part is started once for the site and once for each request. */
    private boolean mayStart(Wanted wanted, boolean respawn, Instant now) {
        boolean asked = wanted.startsOf(part.name()) > attained;
        return (asked || respawn) && !now.isBefore(notBefore);
    }

    private void planNext(Instant now) {
        boolean wasSteady = lastStart.plus(STEADY).isBefore(now);
        pause = wasSteady ? FIRST_PAUSE : shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        lastStart = now;
        notBefore = now.plus(pause);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void act(Action action) {
        busy.set(true);
        threads.execute(
                () -> {
                    try {
                        action.run();
                        problems.clear(part.name());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (Exception | LinkageError e) {
                        problems.report(part.name(), e);
                    } finally {
                        busy.set(false);
                    }
                });
    }

    /** A step that may fail in any way: the supervisor reports it and goes on. */
    private interface Action {
        void run() throws Exception;
    }
}
