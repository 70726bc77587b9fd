package org.watersmeet.wiki.comment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.UserId;

/**
 * A comment in the list of its container, without its body.
 *
 * @param parent 0 at the beginning of a thread
 * @param deleted whether only its place is kept
 * @param likes who likes it, the first one first
 * @param anchor null unless it begins a thread about a passage
 */
record CommentRow(
        ContentId id,
        long parent,
        boolean deleted,
        int revision,
        UserId creator,
        Instant createdAt,
        UserId modifier,
        Instant modifiedAt,
        List<UserId> likes,
        @Nullable InlineAnchor anchor) {}
