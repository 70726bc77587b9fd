package org.watersmeet.wiki.attachment;

import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * What attachments belong to.
 *
 * @param title empty for a comment
 * @param files how many current attachments it has
 * @param trashed whether it is in the trash
 * @param rights what the caller may do with the files
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
        Rights rights) {

    /**
     * What the caller may do with the files.
     *
     * @param edit add and change them
     * @param remove delete and restore all of them
     * @param removeOwn delete and restore those that the caller added
     */
    record Rights(boolean edit, boolean remove, boolean removeOwn) {}

    /** Whether the caller may add files to it and change them. */
    public boolean mayEdit() {
        return rights.edit();
    }

    /** Whether the caller may delete and restore all of its files. */
    public boolean mayRemove() {
        return rights.remove();
    }

    /** Whether the caller may delete and restore a file. */
    boolean mayRemove(UserId creator) {
        return rights.remove() || rights.removeOwn() && creator.equals(CallerContext.caller().id());
    }

    static AttachmentContainer of(ContentFragment.Found found, int files, Rights rights) {
        return new AttachmentContainer(
                found.id(),
                found.kind(),
                found.title(),
                found.space().id(),
                found.in().key(),
                found.in().name(),
                files,
                found.trashed(),
                rights);
    }
}
