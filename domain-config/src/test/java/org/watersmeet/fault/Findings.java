package org.watersmeet.fault;

import java.util.ArrayList;
import java.util.List;

/**
 * What a trial found.
 *
 * @param operations requests whose answers were judged
 * @param faults what was done to the site
 * @param violations what should not have happened; empty if the promise was kept
 * @param figures what was measured beside
 */
record Findings(int operations, String faults, List<String> violations, String figures) {

    /** These and what another part of the trial found. */
    Findings and(Findings other) {
        return new Findings(
                        operations + other.operations,
                        faults + "; " + other.faults,
                        violations,
                        figures + "; " + other.figures)
                .and(other.violations);
    }

    /** The same with more that should not have happened. */
    Findings and(List<String> more) {
        List<String> all = new ArrayList<>(violations);
        all.addAll(more);
        return new Findings(operations, faults, List.copyOf(all), figures);
    }
}
