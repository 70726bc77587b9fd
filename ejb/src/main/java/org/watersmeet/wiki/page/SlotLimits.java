package org.watersmeet.wiki.page;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What filling the slots of one view may cost. What is out of it gets a block that says so.
 *
 * @param depth of bodies in bodies
 * @param slots of all bodies together
 * @param bytes of all that is filled in
 * @param time after which no further macro is asked; each of its questions may take as long as the
 *     pool lets a statement run
 * @param clock nanoseconds
 */
record SlotLimits(int depth, int slots, int bytes, Duration time, LongSupplier clock) {

    /** 10 deep; 1,000 slots, as many as one body may have; 8 MB; 5 s. */
    static final SlotLimits DEFAULT =
            new SlotLimits(10, 1_000, 8_000_000, Duration.ofSeconds(5), System::nanoTime);
}
