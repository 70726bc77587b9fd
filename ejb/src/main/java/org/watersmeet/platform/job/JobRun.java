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
 * @param outcome {@code DONE}, {@code FAILED}; null while it is open
 * @param detail what the job said about it
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
        String detail) {

    static JobRun read(ResultSet rows) throws SQLException {
        return new JobRun(
                rows.getString(1),
                rows.getLong(2),
                rows.getTimestamp(3).toInstant(),
                rows.getString(4),
                rows.getLong(5),
                instant(rows.getTimestamp(6)),
                instant(rows.getTimestamp(7)),
                rows.getString(8),
                rows.getString(9));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
