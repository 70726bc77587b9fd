package org.watersmeet.platform.settings;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.watersmeet.kernel.Problem;

/**
 * A setting that every request looks at: read again once in a while, by one of them. So a change
 * reaches every member within that time and costs no request a round trip.
 */
public final class Remembered<T> {

    private final Supplier<T> read;
    private final long nanos;
    private final LongSupplier clock;
    private final AtomicLong due;
    private volatile T value;

    /**
     * @param first what holds until it could be read
     */
    public Remembered(T first, Duration age, Supplier<T> read) {
        this(first, age, read, System::nanoTime);
    }

    Remembered(T first, Duration age, Supplier<T> read, LongSupplier clock) {
        this.value = first;
        this.nanos = age.toNanos();
        this.read = read;
        this.clock = clock;
        this.due = new AtomicLong(clock.getAsLong());
    }

    /** The value, at most as old as the age, as long as the database answers. */
    public T get() {
        long now = clock.getAsLong();
        long seen = due.get();
        if (now - seen >= 0 && due.compareAndSet(seen, now + nanos)) {
            try {
                value = read.get();
            } catch (Problem.Unavailable e) {
                // the value from before holds; who needs the database will say that it is away
            }
        }
        return value;
    }

    /** Lets the next one read it again, on this member. */
    public void forget() {
        due.set(clock.getAsLong());
    }
}
