package org.watersmeet.people.audit;

import java.util.function.LongSupplier;

/**
 * How many refusals this member records: 120 at once, one a second in the long run. Whoever sends
 * wrong passwords must not be able to fill the database.
 */
final class AuditRate {

    /** Instead of a number of those left out: this one is, too. */
    static final long NOT_NOW = -1;

    static final int BURST = 120;
    private static final long NANOS_EACH = 1_000_000_000L;

    private final LongSupplier nanos;
    private long earliest;
    private long dropped;

    AuditRate(LongSupplier nanos) {
        this.nanos = nanos;
        this.earliest = nanos.getAsLong() - BURST * NANOS_EACH;
    }

    /**
     * @return how many were left out since the last that was not, or {@link #NOT_NOW}
     */
    synchronized long take() {
        long now = nanos.getAsLong();
        long from = now - BURST * NANOS_EACH;
        if (earliest - from < 0) {
            earliest = from;
        }
        if (now - earliest < NANOS_EACH) {
            dropped++;
            return NOT_NOW;
        }
        earliest += NANOS_EACH;
        long before = dropped;
        dropped = 0;
        return before;
    }
}
