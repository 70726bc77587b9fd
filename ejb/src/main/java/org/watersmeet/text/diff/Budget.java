package org.watersmeet.text.diff;

/**
 * How much one comparison may still do. The finest comparison of two texts takes time by the square
 * of their length; whoever finds the budget too small for that says so and marks more than differs.
 */
final class Budget {

    /** Elementary steps, such as comparing two numbers: some hundred milliseconds. */
    static final long USUAL = 50_000_000;

    private long left;
    private boolean exceeded;

    Budget(long steps) {
        this.left = steps;
    }

    /** Whether so many steps may be done; if so, they are taken off. */
    boolean take(long steps) {
        if (steps > left) {
            exceeded = true;
            return false;
        }
        left -= steps;
        return true;
    }

    /** Notes that a result is coarser than it could be. */
    void exceed() {
        exceeded = true;
    }

    boolean exceeded() {
        return exceeded;
    }
}
