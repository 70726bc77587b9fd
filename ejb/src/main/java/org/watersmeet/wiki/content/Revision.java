package org.watersmeet.wiki.content;

import java.time.Instant;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.UserId;

/**
 * One saved state of content; immutable, so it is cached by its name (content and number).
 *
 * @param number from 1, without gaps
 * @param title as it was then
 * @param body storage format, as it was given
 * @param comment what the author said about the change, may be empty
 * @param minor the author thought it not worth telling watchers about
 */
public record Revision(
        ContentId content,
        int number,
        String title,
        String body,
        UserId author,
        Instant createdAt,
        String comment,
        boolean minor) {

    /** Without its body, for lists. */
    public record Summary(
            int number,
            String title,
            UserId author,
            Instant createdAt,
            String comment,
            boolean minor) {}
}
