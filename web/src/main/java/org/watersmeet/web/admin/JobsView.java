package org.watersmeet.web.admin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/**
 * Runs of the scheduled jobs in the whole cluster, the last one first.
 *
 * @param olderUrl where the list goes on; null at its end
 */
public record JobsView(Frame frame, List<Run> runs, @Nullable String olderUrl) implements View {

    /** How a run ended, if it did. */
    public enum Outcome {
        RUNNING,
        DONE,
        FAILED,
        /** The member was lost or too slow; another one took the tick over. */
        TAKEN_OVER
    }

    /**
     * One attempt at one tick.
     *
     * @param tick the time the run was due
     * @param duration null while it runs
     * @param fencingToken grows with each claim: an effect under an older one is refused
     * @param report what was done, in the job's words; may be empty
     */
    public record Run(
            String job,
            Instant tick,
            String member,
            Instant started,
            @Nullable Duration duration,
            Outcome outcome,
            long fencingToken,
            String report) {}

    public JobsView {
        runs = List.copyOf(runs);
    }
}
