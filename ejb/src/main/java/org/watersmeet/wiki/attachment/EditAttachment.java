package org.watersmeet.wiki.attachment;

import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;

/**
 * Input of changing what is said about an attachment: everything that is null stays as it is.
 *
 * @param number the number the new revision is to have: one more than the current one; null
 *     whatever the current one is
 * @param container where to move it
 * @param comment at most 255 code points
 */
public record EditAttachment(
        ContentId id,
        @Nullable Integer number,
        @Nullable FileName name,
        @Nullable ContentId container,
        @Nullable String comment,
        @Nullable String mediaType,
        boolean minor) {

    /** A move, a rename, or both, of whatever is current. */
    public static EditAttachment place(
            ContentId id, @Nullable ContentId container, @Nullable FileName name) {
        return new EditAttachment(id, null, name, container, null, null, false);
    }

    boolean revises() {
        return number != null || name != null || comment != null || mediaType != null;
    }
}
