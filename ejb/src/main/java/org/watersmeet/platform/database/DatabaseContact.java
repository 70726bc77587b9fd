package org.watersmeet.platform.database;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.watersmeet.kernel.Problem;

/**
 * Whether the database answers this member, by the member's own monotonic clock: what requests and
 * heartbeats have met.
 */
public final class DatabaseContact {

    /** So long without any answer, and the database counts as away. */
    private static final long LIMIT = Duration.ofSeconds(3).toNanos();

    private static final AtomicLong ANSWERED = new AtomicLong(System.nanoTime());
    private static volatile boolean failed;

    private DatabaseContact() {}

    /** It has answered just now: a request's stamp, a heartbeat. */
    public static void answered() {
        ANSWERED.lazySet(System.nanoTime());
        if (failed) {
            failed = false;
        }
    }

    /** It was asked and did not answer in time, or refused. */
    public static void failed() {
        failed = true;
    }

    /** Since it last answered. */
    public static Duration silence() {
        return Duration.ofNanos(System.nanoTime() - ANSWERED.get());
    }

    /**
     * Whether asking it is known to be in vain: it has not answered for 3 seconds, and somebody has
     * tried. A member that stood still itself has to try first.
     */
    public static boolean away() {
        return failed && System.nanoTime() - ANSWERED.get() > LIMIT;
    }

    /**
     * Lets a request go on that needs the database: while it is away each is answered at once, and
     * none waits for a connection behind the others.
     *
     * @throws Problem.Unavailable if asking it is known to be in vain
     */
    public static void require() {
        if (away()) {
            throw Sql.away();
        }
    }
}
