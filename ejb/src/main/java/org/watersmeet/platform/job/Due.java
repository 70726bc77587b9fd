package org.watersmeet.platform.job;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.platform.schedule.Every;
import org.watersmeet.platform.schedule.Schedule;

/**
 * What has fallen due of a job, and when it is due next.
 *
 * @param ticks in their order; few
 * @param next null if never again
 */
record Due(List<Instant> ticks, @Nullable Instant next) {

    /**
     * A member that was killed is missed for less than that: every tick of that time is made up
     * for. Of a longer outage one tick is: nobody wants three nightly backups in one morning.
     */
    static final Duration MADE_UP = Duration.ofMinutes(15);

    Due {
        ticks = List.copyOf(ticks);
    }

    /** Nothing, as long as it is not due. */
    static Due notBefore(@Nullable Instant next) {
        return new Due(List.of(), next);
    }

    /** Of a job that nobody has looked at yet. */
    static Due first(Schedule schedule, Instant now) {
        List<Instant> present =
                schedule instanceof Every every ? List.of(every.present(now)) : List.of();
        return new Due(present, schedule.next(now));
    }

    /**
     * @param expected when the first tick is due that nobody has offered yet
     */
    static Due since(Schedule schedule, Instant expected, Instant now) {
        if (expected.isAfter(now)) {
            // a schedule that has become denser with a new build counts at once
            Instant next = schedule.next(now);
            return notBefore(next != null && next.isBefore(expected) ? next : expected);
        }
        Instant oldest = now.minus(MADE_UP);
        List<Instant> ticks = new ArrayList<>();
        Instant tick = expected.isBefore(oldest) ? schedule.next(oldest) : expected;
        while (tick != null && !tick.isAfter(now)) {
            ticks.add(tick);
            tick = schedule.next(tick);
        }
        return new Due(ticks.isEmpty() ? List.of(expected) : ticks, tick);
    }
}
