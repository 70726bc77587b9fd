package org.watersmeet.wiki.comment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditEvent;
import org.watersmeet.people.audit.AuditLog;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.ContentStatus;
import org.watersmeet.wiki.content.SaveKey;
import org.watersmeet.wiki.content.SaveKeys;
import org.watersmeet.wiki.page.PageRewriting;

/**
 * Commenting: one transaction each, optimistic on the revision number, idempotent by the client's
 * key.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class CommentEditService {

    @Inject CommentStore store;
    @Inject CommentChanges changes;
    @Inject CommentAccess access;
    @Inject SaveKeys keys;
    @Inject PageRewriting pages;

    /**
     * Comments on a content. When it speaks of a passage, that is marked in the page's body, which
     * makes a minor revision of the page; others' saves at the same time are not in the way.
     *
     * @throws Problem.NotFound if there is no such content the caller may view, or it is in the
     *     trash
     * @throws Problem.Invalid if the body is empty or not well formed, what it replies to is not
     *     there, or the passage is not in the page's text (any more)
     */
    @Needs(Need.EDIT)
    public SavedComment add(NewComment input) {
        ContentFragment.Found container = access.commentable(input.container());
        CommentChanges.checkBody(input.body());
        UserId author = CallerContext.caller().id();
        SaveKeys.Attempt attempt =
                attempt(
                        author,
                        "comments:" + container.id(),
                        input.key(),
                        input.body(),
                        Objects.toString(input.parent(), ""),
                        Objects.toString(input.passage(), ""));
        Optional<SaveKeys.Outcome> earlier = keys.claim(attempt);
        if (earlier.isPresent()) {
            return new SavedComment(earlier.get().content(), earlier.get().revision(), true);
        }
        // the page first: its row is locked before the new comment refers to it
        String marker = input.passage() == null ? null : mark(container, input.passage());
        Comment comment = changes.add(container, input, author);
        if (marker != null && input.passage() != null) {
            store.addAnchor(comment.id(), marker, input.passage().words());
        }
        keys.settle(attempt, new SaveKeys.Outcome(comment.id(), comment.revision()));
        return new SavedComment(comment.id(), comment.revision(), false);
    }

    private String mark(ContentFragment.Found container, Passage passage) {
        String marker = UUID.randomUUID().toString();
        pages.rewrite(container.id(), source -> InlineMarkers.mark(source, passage, marker), "");
        return marker;
    }

    /**
     * Changes a comment's body.
     *
     * @throws Problem.NotFound if there is no such comment the caller may view
     * @throws Problem.Forbidden if it is somebody else's
     * @throws Problem.Conflict if the number is not one more than the current revision's
     */
    @Needs(Need.EDIT)
    public SavedComment edit(EditComment input) {
        ContentFragment.Found found = access.editable(input.id());
        CommentChanges.checkBody(input.body());
        UserId author = CallerContext.caller().id();
        SaveKeys.Attempt attempt =
                attempt(
                        author,
                        "content:" + input.id(),
                        input.key(),
                        input.body(),
                        String.valueOf(input.number()),
                        "");
        Optional<SaveKeys.Outcome> earlier = keys.claim(attempt);
        if (earlier.isPresent()) {
            return new SavedComment(earlier.get().content(), earlier.get().revision(), true);
        }
        Comment comment = locked(input.id(), ContentStatus.CURRENT);
        access.checkChange(found, comment.creator());
        if (input.number() != comment.revision() + 1) {
            throw new Problem.Conflict(
                    "content.version",
                    "Version must be incremented on update. Current version is: "
                            + comment.revision(),
                    comment.revision());
        }
        changes.save(comment, input.body(), author);
        keys.settle(attempt, new SaveKeys.Outcome(comment.id(), comment.revision()));
        return new SavedComment(comment.id(), comment.revision(), false);
    }

    /**
     * Deletes a comment; while there are replies to it, its place is kept.
     *
     * @throws Problem.Forbidden if it is somebody else's
     */
    @Needs(Need.EDIT)
    public void delete(ContentId id) {
        access.removable(id);
        Comment comment = locked(id, ContentStatus.CURRENT);
        changes.trash(comment, CallerContext.caller().id());
    }

    /**
     * Removes a deleted comment for good.
     *
     * @throws Problem.NotFound if it is not deleted
     * @throws Problem.Invalid if there are replies to it
     */
    @Needs(Need.EDIT)
    public void purge(ContentId id) {
        access.removable(id);
        Comment comment = locked(id, ContentStatus.TRASHED);
        if (store.repliedTo(id)) {
            throw new Problem.Invalid(
                    "comment.replies", "There are replies to this comment: its place is kept.");
        }
        AuditLog.record(
                AuditEvent.of(AuditAction.CONTENT_PURGED, CommentAccess.COMMENT, id.value(), ""));
        changes.purge(comment, CallerContext.caller().id());
    }

    /**
     * Closes a thread about a passage.
     *
     * @param id its first comment
     * @throws Problem.NotFound if there is no such thread the caller may view
     */
    @Needs(Need.EDIT)
    public void resolve(ContentId id) {
        access.editable(id);
        UserId by = CallerContext.caller().id();
        settle(id, by, "comment-resolved");
    }

    /** Opens it again. */
    @Needs(Need.EDIT)
    public void reopen(ContentId id) {
        access.editable(id);
        settle(id, null, "comment-reopened");
    }

    private void settle(ContentId id, @Nullable UserId resolver, String event) {
        Comment comment = locked(id, ContentStatus.CURRENT);
        if (!store.resolve(id, resolver)) {
            throw new Problem.NotFound(
                    "comment.not-inline", "This comment begins no thread about a passage.");
        }
        changes.changed(event, comment, CallerContext.caller().id());
    }

    private Comment locked(ContentId id, ContentStatus status) {
        return store.lock(id)
                .filter(comment -> comment.status() == status)
                .orElseThrow(() -> Permissions.notFound(CommentAccess.COMMENT));
    }

    private static SaveKeys.@Nullable Attempt attempt(
            UserId user, String target, @Nullable SaveKey key, String body, String a, String b) {
        return key == null
                ? null
                : new SaveKeys.Attempt(user, target, key, SaveKeys.hash(body, a, b));
    }
}
