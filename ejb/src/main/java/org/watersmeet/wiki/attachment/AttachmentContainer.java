package org.watersmeet.wiki.attachment;

import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * What attachments belong to.
 *
 * @param title empty for a comment
 * @param files how many current attachments it has
 * @param trashed whether it is in the trash
 * @param mayEdit whether the caller may add files to it and change them
 */
public record AttachmentContainer(
        ContentId id,
        ContentKind kind,
        String title,
        SpaceId spaceId,
        SpaceKey space,
        String spaceName,
        int files,
        boolean trashed,
        boolean mayEdit) {

    static AttachmentContainer of(ContentFragment.Found found, int files, boolean mayEdit) {
        return new AttachmentContainer(
                found.id(),
                found.kind(),
                found.title(),
                found.space().id(),
                found.in().key(),
                found.in().name(),
                files,
                found.trashed(),
                mayEdit);
    }
}
