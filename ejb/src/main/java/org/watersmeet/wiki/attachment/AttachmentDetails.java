package org.watersmeet.wiki.attachment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.wiki.content.ContentStatus;

/**
 * An attachment at one of its revisions.
 *
 * @param name of the file, as the revision has it
 * @param revision number of the revision, from 1
 * @param mediaType as the sender told it; no browser should believe it
 * @param shownType by the first bytes, when a browser may show the file in place: a picture's type
 *     or {@code application/pdf}
 * @param size bytes
 * @param hash SHA-256 of the bytes, 64 hexadecimal digits
 * @param comment on the revision
 * @param author who made the revision
 * @param modifiedAt when it was made
 * @param mayRemove whether the caller may delete it
 */
public record AttachmentDetails(
        ContentId id,
        AttachmentContainer container,
        String name,
        ContentStatus status,
        int revision,
        String mediaType,
        @Nullable String shownType,
        long size,
        String hash,
        String comment,
        boolean minor,
        UserDetails creator,
        Instant createdAt,
        UserDetails author,
        Instant modifiedAt,
        boolean mayRemove) {

    /** Where its bytes are. */
    public AttachmentLinks.Target target() {
        return AttachmentLinks.target(
                container.id().value(), name, revision, modifiedAt, picture());
    }

    /** Whether a browser may show it as a picture. */
    public boolean picture() {
        return shownType != null && shownType.startsWith("image/");
    }
}
