package org.watersmeet.wiki.attachment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditEvent;
import org.watersmeet.people.audit.AuditLog;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.platform.blob.Blobs;
import org.watersmeet.wiki.content.ContentAccess;
import org.watersmeet.wiki.content.ContentFragment;

/**
 * Adding files and changing them: one transaction each, after the bytes are here. An upload takes
 * two steps: {@link #reception} receives the bytes, {@link #attach} or {@link #revise} makes them
 * an attachment's. What was received and not attached is seen by nobody and removed after a day.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class AttachmentEditService {

    private final AttachmentSettings settings = AttachmentSettings.current();

    @Inject ContentAccess access;
    @Inject AttachmentChanges changes;
    @Inject Blobs blobs;

    /**
     * Receives files for a container, or for a new revision of an attachment.
     *
     * @param target the container, or the attachment
     * @throws Problem.NotFound if there is none the caller may view
     * @throws Problem.Forbidden if the caller may not change it
     */
    @Needs(value = Need.EDIT, changes = true)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public FileReception reception(ContentId target) {
        ContentFragment.Found found =
                access.extendable(
                        ContentFragment.byId(target),
                        AttachmentService.FILES_AND_CONTAINERS,
                        SpacePermission.ADD_ATTACHMENT,
                        AttachmentService.CONTAINER);
        if (found.trashed()) {
            throw trashed();
        }
        return new FileReception(blobs, settings);
    }

    /**
     * Adds files to a container, all of them or none.
     *
     * @return the attachments in the order of the files
     * @throws Problem.NotFound if there is no such container the caller may view
     * @throws Problem.Invalid if a name is there already and that is to be refused, or comes twice
     */
    @Needs(Need.EDIT)
    public List<ContentId> attach(AttachFiles input) {
        ContentFragment.Found found = container(input.container());
        return changes.attach(input, found.space().id(), CallerContext.caller().id());
    }

    /**
     * Gives an attachment new bytes; its name stays.
     *
     * @throws Problem.NotFound if there is no such current attachment the caller may view
     */
    @Needs(Need.EDIT)
    public void revise(ContentId id, AttachFiles.NewFile file, boolean minor) {
        attachment(id);
        changes.revise(id, file, minor, CallerContext.caller().id());
    }

    /**
     * Renames, moves or describes an attachment.
     *
     * @throws Problem.NotFound if there is none, or no such new place, that the caller may view
     * @throws Problem.Conflict if the number is not one more than the current revision's
     * @throws Problem.Invalid if another file has the name there
     */
    @Needs(Need.EDIT)
    public void change(EditAttachment input) {
        ContentFragment.Found found = attachment(input.id());
        ContentId place =
                input.container() == null ? new ContentId(found.container()) : input.container();
        ContentFragment.Found container = container(place);
        changes.change(input, place, container.space().id(), CallerContext.caller().id());
    }

    /** Deletes an attachment, restorably. */
    @Needs(Need.EDIT)
    public void trash(ContentId id) {
        removable(id);
        changes.trash(id, CallerContext.caller().id());
    }

    /**
     * Takes an attachment out of the trash.
     *
     * @param newName a name to restore it with; null for its own
     * @throws Problem.Invalid if another file has the name by now
     */
    @Needs(Need.EDIT)
    public void restore(ContentId id, @Nullable FileName newName) {
        removable(id);
        changes.restore(id, newName, CallerContext.caller().id());
    }

    /** Deletes a trashed attachment with all its revisions, for good. */
    @Needs(Need.ADMINISTER)
    public void purge(ContentId id) {
        ContentFragment.Found found =
                access.purgeable(
                        ContentFragment.byId(id),
                        AttachmentService.ATTACHMENTS,
                        AttachmentService.ATTACHMENT);
        AuditLog.record(
                AuditEvent.of(
                        AuditAction.CONTENT_PURGED,
                        AttachmentService.ATTACHMENT,
                        id.value(),
                        found.title()));
        changes.purge(id, CallerContext.caller().id());
    }

    /**
     * Deletes a revision for good; of the current one the revision before becomes the current one.
     *
     * @throws Problem.Invalid if it is the only one
     */
    @Needs(Need.EDIT)
    public void removeRevision(ContentId id, int number) {
        removable(id);
        changes.removeRevision(id, number, CallerContext.caller().id());
    }

    private ContentFragment.Found attachment(ContentId id) {
        return access.editable(
                ContentFragment.byId(id),
                AttachmentService.ATTACHMENTS,
                AttachmentService.ATTACHMENT);
    }

    private ContentFragment.Found removable(ContentId id) {
        return access.removable(
                ContentFragment.byId(id),
                AttachmentService.ATTACHMENTS,
                AttachmentService.ATTACHMENT);
    }

    private ContentFragment.Found container(ContentId id) {
        ContentFragment.Found found =
                access.extendable(
                        ContentFragment.byId(id),
                        AttachmentService.CONTAINERS,
                        SpacePermission.ADD_ATTACHMENT,
                        AttachmentService.CONTAINER);
        if (found.trashed()) {
            throw trashed();
        }
        return found;
    }

    private static Problem trashed() {
        return new Problem.NotFound(
                "page.trashed", "What the file belongs to is in the trash. Restore it first.");
    }
}
