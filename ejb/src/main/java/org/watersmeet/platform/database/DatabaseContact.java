package org.watersmeet.platform.database;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.watersmeet.kernel.Problem;

/**
 * Whether the database answers this member, by the member's own monotonic clock: what requests and
 * heartbeats have met.
 */
public final class DatabaseContact {

    private static final DatabaseContact OF_MEMBER = new DatabaseContact(System::nanoTime);

    /** So long without any answer, and the database counts as away. */
    private static final long LIMIT = Duration.ofSeconds(3).toNanos();

    private final LongSupplier clock;
    private final AtomicLong answeredAt;
    private volatile boolean failing;

    DatabaseContact(LongSupplier clock) {
        this.clock = clock;
        this.answeredAt = new AtomicLong(clock.getAsLong());
    }

    public static DatabaseContact ofMember() {
        return OF_MEMBER;
    }

    /** It has answered just now: a request's stamp, a heartbeat. */
    public void answered() {
        answeredAt.lazySet(clock.getAsLong());
        if (failing) {
            failing = false;
        }
    }

    /** It was asked and did not answer in time, or refused. */
    public void failed() {
        failing = true;
    }

    /** Since it last answered. */
    public Duration silence() {
        return Duration.ofNanos(nanos());
    }

    private long nanos() {
        return clock.getAsLong() - answeredAt.get();
    }

    /**
     * Whether asking it is known to be in vain: it has not answered for 3 seconds, and somebody has
     * tried. A member that stood still itself has to try first.
     */
    public boolean away() {
        return failing && nanos() > LIMIT;
    }

    /**
     * Lets a request go on that needs the database: while it is away each is answered at once, and
     * none waits for a connection behind the others.
     *
     * @throws Problem.Unavailable if asking it is known to be in vain
     */
    public void require() {
        if (away()) {
            throw Sql.away();
        }
    }
}
