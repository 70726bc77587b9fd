package org.watersmeet.people.access;

/** Counts the checks made on this thread, so that {@link AccessGuard} sees whether one was made. */
public final class CheckLog {

    private static final ThreadLocal<int[]> COUNTS =
            ThreadLocal.withInitial(() -> new int[Need.values().length]);

    private CheckLog() {}

    /** A check of that need was made, whatever it said. */
    public static void made(Need need) {
        COUNTS.get()[need.ordinal()]++;
    }

    static int count(Need need) {
        return COUNTS.get()[need.ordinal()];
    }
}
