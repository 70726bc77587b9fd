package org.watersmeet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Tells work that grows with its input from work that grows with its square. Counts processor time
 * of this thread: on a busy machine the clock says nothing.
 */
public final class LinearCost {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** What four times the input may cost: four times, and as much again for what else happens. */
    private static final double MOST = 8;

    /** Less is not worth a judgement, nanoseconds. */
    private static final long NEGLIGIBLE = 400_000_000;

    private static final int ATTEMPTS = 3;

    private LinearCost() {}

    /** Fails when the large work, with four times the input of the small one, costs its square. */
    public static void assertLinear(Runnable small, Runnable large) {
        double ratio = Double.MAX_VALUE;
        for (int attempt = 0; attempt < ATTEMPTS && ratio > MOST; attempt++) {
            long few = cost(small);
            long many = cost(large);
            ratio = many < NEGLIGIBLE ? 0 : (double) many / few;
        }
        assertThat(ratio).as("cost of four times the input").isLessThanOrEqualTo(MOST);
    }

    private static long cost(Runnable work) {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return Math.max(1, THREADS.getCurrentThreadCpuTime() - start);
    }
}
