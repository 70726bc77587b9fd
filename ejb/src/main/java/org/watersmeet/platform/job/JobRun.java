package org.watersmeet.platform.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tick of a job, as an administrator sees it.
 *
 * @param firesAt when it was due
 * @param member who did it or does it; null when nobody has yet
 * @param token the claim's fencing token, 0 when nobody has claimed it
 * @param outcome {@code DONE}, {@code FAILED}, {@code SKIPPED} if the job was paused before anybody
 *     began it; null while it is open
 * @param detail what the job said about it
 * @param byHand whether somebody asked for it; else the schedule did
 */
public record JobRun(
        String job,
        long tick,
        Instant firesAt,
        @Nullable String member,
        long token,
        @Nullable Instant startedAt,
        @Nullable Instant doneAt,
        @Nullable String outcome,
        String detail,
        boolean byHand) {

    /** In the order in which {@link #read} wants them. */
    static final String COLUMNS =
            "t.job, t.tick, t.fires_at, t.owner, t.token, t.started_at, t.done_at, t.outcome,"
                    + " t.detail, t.requested_by is not null";

    /**
     * @param first the number of the first of its columns
     */
    static JobRun read(ResultSet rows, int first) throws SQLException {
        return new JobRun(
                rows.getString(first),
                rows.getLong(first + 1),
                rows.getTimestamp(first + 2).toInstant(),
                rows.getString(first + 3),
                rows.getLong(first + 4),
                instant(rows.getTimestamp(first + 5)),
                instant(rows.getTimestamp(first + 6)),
                rows.getString(first + 7),
                rows.getString(first + 8),
                rows.getBoolean(first + 9));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
