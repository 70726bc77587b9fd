package org.watersmeet.platform.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.UserId;

/**
 * Work that somebody asked for once: submitted with a transaction, done in steps by whichever
 * member claims it, finished when a step says so or too many have failed.
 *
 * @param kind names the {@link LongTaskWork} that does it
 * @param subjectId what it works on; of one kind and subject only one is open at a time
 * @param subject what that is called
 * @param place how far it has come, in the words of its kind; empty before the first step
 * @param done of {@code total}; both 0 until that is known
 * @param elapsed since it was submitted, until it finished
 * @param finishedAt null while it is open
 * @param message why it failed; empty when it has not
 */
public record LongTask(
        long id,
        String kind,
        long subjectId,
        String subject,
        UserId owner,
        String place,
        long done,
        long total,
        Duration elapsed,
        @Nullable Instant finishedAt,
        Outcome outcome,
        String message) {

    /** How it stands. */
    public enum Outcome {
        OPEN,
        DONE,
        FAILED
    }

    static final String COLUMNS =
            "t.id, t.kind, t.subject_id, t.subject, t.owner_id, t.place, t.done, t.total,"
                    + " extract(epoch from coalesce(t.finished_at, clock_timestamp())"
                    + " - t.submitted_at), t.finished_at, t.outcome, t.message";

    static LongTask read(ResultSet row) throws SQLException {
        Timestamp finished = row.getTimestamp(10);
        String outcome = row.getString(11);
        return new LongTask(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                new UserId(row.getLong(5)),
                row.getString(6),
                row.getLong(7),
                row.getLong(8),
                Duration.ofMillis(Math.round(row.getDouble(9) * 1_000)),
                finished == null ? null : finished.toInstant(),
                outcome == null ? Outcome.OPEN : Outcome.valueOf(outcome),
                row.getString(12));
    }

    /** Of the work, 0–100; 100 only when it is done. */
    public int percentage() {
        if (outcome == Outcome.DONE) {
            return 100;
        }
        return total == 0 ? 0 : (int) Math.clamp(done * 100 / total, 0, 99);
    }

    public boolean open() {
        return outcome == Outcome.OPEN;
    }
}
