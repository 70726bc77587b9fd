package org.watersmeet.platform.job;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.watersmeet.platform.schedule.Schedule;

/**
 * A job as an administrator sees it.
 *
 * @param schedule what counts
 * @param own what counts if nobody has set another
 * @param changed whether somebody has
 * @param next null if it is paused, or never again
 * @param last the last run that was begun, which may be under way; null if there is none on record
 * @param average how long the last 20 successful runs took; null if there is none on record
 * @param now the database's clock
 */
public record JobState(
        String job,
        Schedule schedule,
        Schedule own,
        boolean changed,
        boolean paused,
        @Nullable Instant next,
        @Nullable JobRun last,
        @Nullable Duration average,
        Effects effects,
        Instant now) {}
