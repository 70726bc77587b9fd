package org.watersmeet.platform.cluster;

import java.time.Instant;

/**
 * Something that has happened to a member.
 *
 * @param since when it began, by the database's clock
 * @param toldBy the member that noticed
 */
public record MemberEvent(
        long id, String member, String build, Kind kind, Instant since, String toldBy) {

    /** What. */
    public enum Kind {
        JOINED,
        /** It was stopped and said so. */
        LEFT,
        /** Its heart has stopped; others tell. */
        LOST,
        SPLIT,
        NORMAL,
        DB_LOST
    }
}
