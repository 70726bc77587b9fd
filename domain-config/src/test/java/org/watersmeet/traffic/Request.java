package org.watersmeet.traffic;

import java.time.Duration;

/**
 * A request and what became of it.
 *
 * @param began nanoseconds of the one clock
 * @param member who answered; empty if nobody told
 * @param problem empty if it was answered as it should be
 */
record Request(String what, long began, Duration took, String member, String problem) {

    boolean failed() {
        return !problem.isEmpty();
    }

    /** When it began and how it failed, counted from a moment. */
    String told(long from) {
        return "after %.1f s, for %d ms: %s: %s %s"
                .formatted((began - from) / 1e9, took.toMillis(), what, problem, member);
    }
}
