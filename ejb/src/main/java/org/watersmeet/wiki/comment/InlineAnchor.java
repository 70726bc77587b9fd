package org.watersmeet.wiki.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.UserId;

/**
 * The passage that a thread speaks of.
 *
 * @param marker names it in the page's body
 * @param selection its words when the comment was made
 * @param resolver who has resolved the thread; nobody while it is open
 * @param resolvedAt null while it is open
 */
public record InlineAnchor(
        String marker, String selection, UserId resolver, @Nullable Instant resolvedAt) {

    public boolean resolved() {
        return resolvedAt != null;
    }
}
