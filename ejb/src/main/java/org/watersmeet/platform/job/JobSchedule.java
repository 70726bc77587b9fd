package org.watersmeet.platform.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.watersmeet.platform.schedule.Cron;
import org.watersmeet.platform.schedule.Every;
import org.watersmeet.platform.schedule.Schedule;

/**
 * The row of a job's schedule.
 *
 * @param set what an administrator has set; null for the job's own
 * @param looked whether a member has found out when it is due; only then {@code next} counts
 * @param next null if never again
 * @param now the database's clock when it was read
 */
record JobSchedule(
        @Nullable Schedule set,
        boolean paused,
        boolean looked,
        @Nullable Instant next,
        Instant now) {

    /** In the order in which {@link #read} wants them. */
    static final String COLUMNS =
            "every_seconds, cron, time_zone, paused, next_at > '-infinity',"
                    + " case when isfinite(next_at) then next_at end, clock_timestamp()";

    /**
     * @param first the number of the first of its columns
     */
    static JobSchedule read(ResultSet row, int first) throws SQLException {
        OffsetDateTime next = row.getObject(first + 5, OffsetDateTime.class);
        return new JobSchedule(
                schedule(row, first),
                row.getBoolean(first + 3),
                row.getBoolean(first + 4),
                next == null ? null : next.toInstant(),
                row.getObject(first + 6, OffsetDateTime.class).toInstant());
    }

    private static @Nullable Schedule schedule(ResultSet row, int first) throws SQLException {
        long seconds = row.getLong(first);
        if (seconds > 0) {
            return new Every(Duration.ofSeconds(seconds));
        }
        String cron = row.getString(first + 1);
        return cron == null ? null : Cron.of(cron, row.getString(first + 2));
    }

    /** What counts for the job. */
    Schedule of(ClusterJob job) {
        return set == null ? job.schedule() : set;
    }

    Due due(ClusterJob job) {
        Schedule schedule = of(job);
        if (paused) {
            return Due.notBefore(next);
        }
        if (!looked) {
            return Due.first(schedule, now);
        }
        return next == null ? Due.notBefore(schedule.next(now)) : Due.since(schedule, next, now);
    }
}
