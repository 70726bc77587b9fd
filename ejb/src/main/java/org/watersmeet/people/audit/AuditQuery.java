package org.watersmeet.people.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Text;
import org.watersmeet.kernel.UserId;

/**
 * Which records are asked for.
 *
 * @param from the earliest, null for no bound
 * @param until the first that is too late, null for no bound
 * @param actor who did it, null for anybody
 * @param category null for all
 * @param words that stand in names, actions or addresses as they are, without case; cut after 200
 *     characters, empty for all
 */
public record AuditQuery(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable UserId actor,
        @Nullable AuditCategory category,
        String words) {

    /** Everything. */
    public static final AuditQuery ALL = new AuditQuery(null, null, null, null, "");

    private static final int MAX_WORDS = 200;

    /** The same up to a moment, when it has no earlier end. */
    public AuditQuery endingBy(Instant moment) {
        Instant end = until == null || until.isAfter(moment) ? moment : until;
        return new AuditQuery(from, end, actor, category, words);
    }

    public AuditQuery {
        words =
                Text.length(words) > MAX_WORDS
                        ? words.substring(0, words.offsetByCodePoints(0, MAX_WORDS)).strip()
                        : words.strip();
    }
}
