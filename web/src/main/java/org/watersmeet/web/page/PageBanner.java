package org.watersmeet.web.page;

import java.time.Instant;
import org.watersmeet.web.Person;

/**
 * Says that what is shown is not the page as it is now, or not as the reader sees it.
 *
 * @param by who deleted the page, wrote this revision, or sees it so
 * @param currentRevision the newest revision
 * @param mayRestore whether to offer that
 */
public record PageBanner(
        Kind kind, Person by, Instant at, int currentRevision, boolean mayRestore) {

    /** Why it is not the page as it is now. */
    public enum Kind {
        TRASHED,
        OLD_REVISION,
        /** It is as it is now, and as somebody else sees it. */
        VIEWED_AS
    }
}
