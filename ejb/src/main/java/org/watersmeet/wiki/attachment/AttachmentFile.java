package org.watersmeet.wiki.attachment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.blob.Blob;
import org.watersmeet.wiki.content.ContentStatus;

/**
 * An attachment at one of its revisions, as it is stored.
 *
 * @param revision number of the revision that the rest is about
 * @param mediaType as the sender told it
 * @param shownType by its first bytes, when a browser may show it in place
 * @param author who made the revision
 */
record AttachmentFile(
        ContentId id,
        ContentId container,
        String name,
        ContentStatus status,
        int revision,
        String mediaType,
        @Nullable String shownType,
        Blob blob,
        String comment,
        boolean minor,
        UserId creator,
        Instant createdAt,
        UserId author,
        Instant modifiedAt) {}
