package org.watersmeet.platform.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;

/** When something is due, again and again. */
public sealed interface Schedule permits Every, Cron {

    /** What is due more often would be asked for more often than anybody looks. */
    Duration LEAST = Duration.ofSeconds(10);

    /** The first moment after another at which it is due; null if there is none any more. */
    @Nullable Instant next(Instant after);

    /**
     * Numbers a moment at which it is due: all members find the same number, and moments in their
     * order rising ones.
     */
    long number(Instant due);

    /** For the log of changes: {@code every 600 s}, {@code 0 0 2 * * ? (Europe/Berlin)}. */
    String text();

    /** The next times at which it is due; fewer if there are no more. */
    default List<Instant> upcoming(Instant after, int count) {
        List<Instant> times = new ArrayList<>();
        Instant next = next(after);
        while (next != null && times.size() < count) {
            times.add(next);
            next = next(next);
        }
        return times;
    }

    /**
     * For what somebody has typed.
     *
     * @throws Problem.Invalid if it is due more often than every {@link #LEAST}, less often than
     *     once a year, or never
     */
    Schedule checked(Instant now);
}
