package org.watersmeet.wiki.comment;

import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.content.SaveKey;

/**
 * Input of commenting.
 *
 * @param container what is commented on
 * @param parent the comment that is replied to; null to begin a thread
 * @param body storage format
 * @param passage what passage of the page the thread speaks of; null for one below the content
 * @param key null when the client sent none
 */
public record NewComment(
        ContentId container,
        @Nullable ContentId parent,
        String body,
        @Nullable Passage passage,
        @Nullable SaveKey key) {}
