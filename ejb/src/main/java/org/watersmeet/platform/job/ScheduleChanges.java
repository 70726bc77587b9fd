package org.watersmeet.platform.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.schedule.Cron;
import org.watersmeet.platform.schedule.Every;
import org.watersmeet.platform.schedule.Schedule;

/** What administrators change of a job, in their transaction. */
final class ScheduleChanges {

    private static final String SET =
            """
            insert into job_schedule as s
                   (job, every_seconds, cron, time_zone, next_at, changed_by, changed_at)
            values (?, ?, ?, ?, coalesce(?::timestamptz, 'infinity'), ?, clock_timestamp())
            on conflict (job) do update
               set every_seconds = excluded.every_seconds, cron = excluded.cron,
                   time_zone = excluded.time_zone, next_at = excluded.next_at,
                   changed_by = excluded.changed_by, changed_at = excluded.changed_at""";

    private static final String PAUSE =
            """
            insert into job_schedule as s (job, paused, next_at, changed_by, changed_at)
            values (?, ?, coalesce(?::timestamptz, 'infinity'), ?, clock_timestamp())
            on conflict (job) do update
               set paused = excluded.paused, next_at = excluded.next_at,
                   changed_by = excluded.changed_by, changed_at = excluded.changed_at""";

    private static final String SKIP =
            """
            update job_tick set done_at = clock_timestamp(), outcome = 'SKIPPED',
                   detail = 'the job was paused'
             where job = ? and done_at is null and owner is null and requested_by is null""";

    /** Numbered by the millisecond: beyond all numbers that schedules give. */
    private static final String REQUEST =
            """
            insert into job_tick (job, tick, fires_at, requested_by)
            select ?, (extract(epoch from clock_timestamp()) * 1000)::bigint, clock_timestamp(), ?
             where not exists (select from job_tick
                                where job = ? and done_at is null and owner is null
                                  and requested_by is not null)
            on conflict do nothing""";

    private ScheduleChanges() {}

    /**
     * @param schedule null for the job's own
     * @param next when it is due by that; null if never
     */
    static void set(
            Connection connection,
            String job,
            @Nullable Schedule schedule,
            @Nullable Instant next,
            UserId who)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SET)) {
            statement.setString(1, job);
            statement.setObject(
                    2,
                    schedule instanceof Every every ? every.period().toSeconds() : null,
                    Types.BIGINT);
            statement.setString(3, schedule instanceof Cron cron ? cron.expression().text() : null);
            statement.setString(4, schedule instanceof Cron cron ? cron.zone().getId() : null);
            setTime(statement, 5, next);
            statement.setLong(6, who.value());
            statement.executeUpdate();
        }
    }

    /** No tick is begun from now on that nobody asks for. */
    static void pause(Connection connection, String job, UserId who) throws SQLException {
        setPaused(connection, job, true, null, who);
        try (PreparedStatement statement = connection.prepareStatement(SKIP)) {
            statement.setString(1, job);
            statement.executeUpdate();
        }
    }

    /**
     * @param next when it is due; what was due before is not made up for
     */
    static void resume(Connection connection, String job, @Nullable Instant next, UserId who)
            throws SQLException {
        setPaused(connection, job, false, next, who);
    }

    private static void setPaused(
            Connection connection, String job, boolean paused, @Nullable Instant next, UserId who)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PAUSE)) {
            statement.setString(1, job);
            statement.setBoolean(2, paused);
            setTime(statement, 3, next);
            statement.setLong(4, who.value());
            statement.executeUpdate();
        }
    }

    /** Makes a tick that is due now, unless one that was asked for has not been begun yet. */
    static void request(Connection connection, String job, UserId who) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REQUEST)) {
            statement.setString(1, job);
            statement.setLong(2, who.value());
            statement.setString(3, job);
            statement.executeUpdate();
        }
    }

    private static void setTime(PreparedStatement statement, int index, @Nullable Instant time)
            throws SQLException {
        statement.setObject(index, time == null ? null : time.atOffset(ZoneOffset.UTC));
    }
}
