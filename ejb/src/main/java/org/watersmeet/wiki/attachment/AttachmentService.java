package org.watersmeet.wiki.attachment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.platform.blob.Blobs;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.wiki.content.ContentAccess;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.ContentKind;

/** Reading attachments: lists, revisions, bytes. No method opens a transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AttachmentService {

    static final String ATTACHMENT = "attachment";
    static final Set<ContentKind> ATTACHMENTS = Set.of(ContentKind.ATTACHMENT);

    /** What may have attachments. */
    static final Set<ContentKind> CONTAINERS =
            Set.of(ContentKind.PAGE, ContentKind.BLOG_POST, ContentKind.COMMENT);

    static final Set<ContentKind> FILES_AND_CONTAINERS =
            Set.of(
                    ContentKind.PAGE,
                    ContentKind.BLOG_POST,
                    ContentKind.COMMENT,
                    ContentKind.ATTACHMENT);

    static final String CONTAINER = "page";

    @Inject ContentAccess access;
    @Inject AttachmentLists lists;
    @Inject AttachmentAssembly assembly;
    @Inject Thumbnails thumbnails;
    @Inject Blobs blobs;

    /**
     * What attachments belong to. After a view of it in the same request it costs nothing, or one
     * query when this member does not know its list.
     *
     * @throws Problem.NotFound if there is none the caller may view
     */
    @Needs(Need.VIEW)
    public AttachmentContainer container(ContentFragment address) {
        return assembly.container(viewable(address));
    }

    /**
     * Current attachments of a container, by name.
     *
     * @param start how many to leave out, 0–100,000
     * @param limit 1–500
     * @throws Problem.NotFound if there is no such container the caller may view
     */
    @Needs(Need.VIEW)
    public Slice<AttachmentDetails> list(ContentId container, int start, int limit) {
        ContentFragment.Found found = viewable(ContentFragment.byId(container));
        return slice(
                lists.of(container, found.epochs().attachments(), start, limit + 1), limit, found);
    }

    /**
     * Those of a name, of a media type, or both.
     *
     * @param name any when empty
     * @param mediaType any when empty
     */
    @Needs(Need.VIEW)
    public Slice<AttachmentDetails> matching(
            ContentId container, String name, String mediaType, int start, int limit) {
        ContentFragment.Found found = viewable(ContentFragment.byId(container));
        return slice(lists.matching(container, name, mediaType, start, limit + 1), limit, found);
    }

    /** Trashed attachments of a container, last trashed first; for whoever may restore them. */
    @Needs(Need.EDIT)
    public List<AttachmentDetails> trash(ContentId container) {
        ContentFragment.Found found =
                access.extendable(
                        ContentFragment.byId(container),
                        CONTAINERS,
                        SpacePermission.REMOVE_ATTACHMENT,
                        CONTAINER);
        return assembly.details(lists.trashed(container, 100), assembly.container(found));
    }

    /**
     * An attachment at its current revision.
     *
     * @throws Problem.NotFound if there is none the caller may view
     */
    @Needs(Need.VIEW)
    public AttachmentDetails details(ContentId id) {
        ContentFragment.Found found = attachment(id);
        AttachmentFile file = lists.find(id).orElseThrow(AttachmentService::missing);
        return assembly.details(file, containerOf(found));
    }

    /**
     * An attachment as it was at a revision.
     *
     * @throws Problem.NotFound if there is no such attachment or revision
     */
    @Needs(Need.VIEW)
    public AttachmentDetails atRevision(ContentId id, int number) {
        ContentFragment.Found found = attachment(id);
        AttachmentFile file =
                lists.revisions(id, number + 1, 1).stream()
                        .filter(it -> it.revision() == number)
                        .findFirst()
                        .orElseThrow(AttachmentService::missing);
        return assembly.details(file, containerOf(found));
    }

    /** An attachment at its current revision, for a caller that has just changed it. */
    @Needs(Need.VIEW)
    public AttachmentDetails detailsNow(ContentId id) {
        ContentFragment.Found found = RequestStamp.current().askAgain(ContentFragment.byId(id));
        if (found != null && found.container() != 0) {
            RequestStamp.current().askAgain(ContentFragment.byId(new ContentId(found.container())));
        }
        return details(id);
    }

    /** Attachments of a container in the order of their ids, for who has just changed them. */
    @Needs(Need.VIEW)
    public List<AttachmentDetails> listNow(ContentId container, List<ContentId> ids) {
        RequestStamp.current().askAgain(ContentFragment.byId(container));
        ContentFragment.Found found = viewable(ContentFragment.byId(container));
        List<AttachmentFile> files =
                lists.findAll(container, ids).stream()
                        .sorted(Comparator.comparingInt(it -> ids.indexOf(it.id())))
                        .toList();
        return assembly.details(files, assembly.container(found));
    }

    /**
     * Revisions of an attachment, newest first.
     *
     * @param before only numbers below it; {@link Integer#MAX_VALUE} for the first slice
     * @param limit 1–200
     */
    @Needs(Need.VIEW)
    public Slice<AttachmentDetails> revisions(ContentId id, int before, int limit) {
        ContentFragment.Found found = attachment(id);
        return Slice.of(
                assembly.details(lists.revisions(id, before, limit + 1), containerOf(found)),
                limit);
    }

    /**
     * The bytes of the current attachment of a name.
     *
     * @param container an address; a title serves as well as an id
     * @param number of a revision; 0 for the current one
     * @throws Problem.NotFound if there is no such container the caller may view, or no such file
     */
    @Needs(Need.VIEW)
    public FileBytes bytes(ContentFragment container, String name, int number) {
        Optional<FileFragment> guess = byId(container, name, number);
        guess.ifPresent(RequestStamp.current()::expect);
        ContentFragment.Found found = viewable(container);
        FileFragment question =
                guess.orElseGet(() -> new FileFragment(found.id().value(), name, number));
        AttachmentFile file = RequestStamp.current().ask(question);
        return new FileBytes(Permissions.found(file, ATTACHMENT), blobs);
    }

    /**
     * A small picture of the current attachment of a name; empty when it is no picture, or one that
     * is too large or broken.
     *
     * @throws Problem.NotFound if there is no such container the caller may view, or no such file
     * @throws Problem.Unavailable if too many are being made
     */
    @Needs(Need.VIEW)
    public Optional<Thumbnail> thumbnail(ContentFragment container, String name, int number) {
        FileBytes file = bytes(container, name, number);
        return file.picture() ? thumbnails.of(file.blob()) : Optional.empty();
    }

    private static Optional<FileFragment> byId(ContentFragment container, String name, int number) {
        return container instanceof ContentFragment.ById it
                ? Optional.of(new FileFragment(it.id(), name, number))
                : Optional.empty();
    }

    private Slice<AttachmentDetails> slice(
            List<AttachmentFile> files, int limit, ContentFragment.Found container) {
        return Slice.of(assembly.details(files, assembly.container(container)), limit);
    }

    private ContentFragment.Found viewable(ContentFragment address) {
        return access.viewable(address, CONTAINERS, CONTAINER);
    }

    private ContentFragment.Found attachment(ContentId id) {
        return access.viewable(ContentFragment.byId(id), ATTACHMENTS, ATTACHMENT);
    }

    private AttachmentContainer containerOf(ContentFragment.Found attachment) {
        ContentId id = new ContentId(attachment.container());
        return assembly.container(viewable(ContentFragment.byId(id)));
    }

    static Problem missing() {
        return Permissions.notFound(ATTACHMENT);
    }
}
