package org.watersmeet.platform.cluster;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts this member's requests of the last minute by how long they took. Recording is one
 * increment; times are kept in classes that differ by a quarter at most.
 */
public final class RequestFigures {

    private static final RequestFigures OF_MEMBER = new RequestFigures(System::nanoTime);

    private static final int SLOTS = 12;
    private static final long SLOT_NANOS = 5_000_000_000L;

    /** Four for each power of two of microseconds: up to an hour. */
    private static final int CLASSES = 128;

    private final LongSupplier clock;
    private final long startedAt;
    private final AtomicReferenceArray<@Nullable Slot> slots = new AtomicReferenceArray<>(SLOTS);

    /** What came within five seconds. */
    private record Slot(long number, AtomicLongArray counts) {}

    /**
     * A minute.
     *
     * @param p95Millis the upper bound of the class in which the 95th of a hundred is; 0 for none
     */
    public record Figures(double perSecond, double p95Millis) {}

    RequestFigures(LongSupplier clock) {
        this.clock = clock;
        this.startedAt = clock.getAsLong();
    }

    /** A request was answered. */
    public static void answered(long nanos) {
        OF_MEMBER.record(nanos);
    }

    static Figures lastMinute() {
        return OF_MEMBER.read();
    }

    void record(long nanos) {
        long number = slotNumber();
        int place = (int) (number % SLOTS);
        Slot slot = slots.get(place);
        while (slot == null || slot.number() < number) {
            slots.compareAndSet(place, slot, new Slot(number, new AtomicLongArray(CLASSES)));
            slot = slots.get(place);
        }
        slot.counts().incrementAndGet(timeClass(nanos / 1_000));
    }

    Figures read() {
        long elapsed = clock.getAsLong() - startedAt;
        long current = slotNumber();
        long[] counts = new long[CLASSES];
        long total = 0;
        for (int i = 0; i < SLOTS; i++) {
            Slot slot = slots.get(i);
            if (slot != null && slot.number() > current - SLOTS) {
                for (int c = 0; c < CLASSES; c++) {
                    counts[c] += slot.counts().get(c);
                    total += slot.counts().get(c);
                }
            }
        }
        long window = Math.min(elapsed, (SLOTS - 1) * SLOT_NANOS + elapsed % SLOT_NANOS);
        double seconds = Math.max(window / 1e9, 1);
        return new Figures(total / seconds, p95(counts, total));
    }

    private long slotNumber() {
        return (clock.getAsLong() - startedAt) / SLOT_NANOS;
    }

    private static double p95(long[] counts, long total) {
        long below = 0;
        for (int c = 0; c < CLASSES; c++) {
            below += counts[c];
            if (total > 0 && below >= total * 0.95) {
                return upperBound(c) / 1_000.0;
            }
        }
        return 0;
    }

    static int timeClass(long micros) {
        long value = Math.max(4, Math.min(micros, 0xFFFF_FFFFL));
        int exponent = 63 - Long.numberOfLeadingZeros(value);
        int quarter = (int) (value >> (exponent - 2)) & 3;
        return exponent * 4 + quarter;
    }

    /** In microseconds; nothing of the class took as long. */
    static long upperBound(int timeClass) {
        int exponent = Math.max(2, timeClass / 4);
        return (long) (5 + timeClass % 4) << (exponent - 2);
    }
}
