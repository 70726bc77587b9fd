package org.watersmeet.wiki.comment;

import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.content.SaveKey;

/**
 * Input of changing a comment.
 *
 * @param number the number the new revision is to have: one more than the one it is based on
 * @param body storage format
 * @param key null when the client sent none
 */
public record EditComment(ContentId id, int number, String body, @Nullable SaveKey key) {}
