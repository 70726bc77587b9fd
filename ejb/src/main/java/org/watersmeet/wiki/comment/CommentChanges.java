package org.watersmeet.wiki.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.DatabaseValues;
import org.watersmeet.platform.event.DomainEvent;
import org.watersmeet.platform.event.Journal;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.ContentStatus;
import org.watersmeet.wiki.content.EpochStore;
import org.watersmeet.wiki.content.Revision;
import org.watersmeet.wiki.content.RevisionStore;
import org.watersmeet.wiki.content.Title;

/**
 * The changes themselves, within the transaction and after the permission check of a service.
 *
 * <p>Who adds a comment locks the container's row before it refers to it; who changes one locks the
 * comment, then the container's row.
 */
@ApplicationScoped
class CommentChanges {

    /** Of one comment, in characters of storage format: a list of them is shown at once. */
    private static final int LONGEST = 250_000;

    @Inject CommentStore store;
    @Inject RevisionStore revisions;
    @Inject EpochStore epochs;
    @Inject Journal journal;

    /**
     * @throws Problem.Invalid with line and column if the body is not well formed, or it is empty
     * @throws Problem.LimitExceeded if it is longer or deeper than allowed
     */
    static void checkBody(String body) {
        if (body.length() > LONGEST) {
            throw new Problem.LimitExceeded(
                    "comment.too-large",
                    "A comment has at most %d characters of storage format.".formatted(LONGEST),
                    Map.of("characters", (long) LONGEST));
        }
        if (StorageFormat.decode(body).content().isEmpty()) {
            throw new Problem.Invalid("comment.empty", "Say something first.", "text");
        }
    }

    Comment add(ContentFragment.Found container, NewComment input, UserId author) {
        epochs.commentsChanged(container.id());
        requireRoom(container.id());
        requireParent(container.id(), input.parent());
        Instant now = DatabaseValues.now();
        Title title = new Title(Text.shortened("Re: " + container.title(), Title.MAX - 1));
        Comment comment =
                new Comment(
                        store.nextId(),
                        container.space().id(),
                        new Comment.Place(container.id(), input.parent()),
                        title,
                        author,
                        now);
        comment.advance(title, author, now);
        store.add(comment);
        addRevision(comment, input.body(), author, now);
        event("comment-created", comment, author);
        return comment;
    }

    private void requireRoom(ContentId container) {
        if (store.count(container) >= CommentRows.MOST) {
            throw new Problem.LimitExceeded(
                    "comment.too-many",
                    "There are %d comments here already; no more can be added."
                            .formatted(CommentRows.MOST),
                    Map.of("comments", (long) CommentRows.MOST));
        }
    }

    private void requireParent(ContentId container, @Nullable ContentId parent) {
        if (parent == null) {
            return;
        }
        boolean here =
                store.find(parent)
                        .filter(it -> it.container().equals(container))
                        .filter(it -> it.status() == ContentStatus.CURRENT)
                        .isPresent();
        if (!here) {
            throw new Problem.Invalid(
                    "comment.parent",
                    "There is no comment %s here to reply to.".formatted(parent),
                    "ancestors");
        }
    }

    void save(Comment comment, String body, UserId author) {
        Instant now = DatabaseValues.now();
        comment.advance(comment.title(), author, now);
        addRevision(comment, body, author, now);
        store.flush();
        changed("comment-saved", comment, author);
    }

    /** Its place is kept while there are replies to it. */
    void trash(Comment comment, UserId by) {
        comment.trash(by, DatabaseValues.now());
        store.flush();
        changed("comment-trashed", comment, by);
    }

    void purge(Comment comment, UserId by) {
        ContentId container = comment.container();
        event("comment-purged", comment, by);
        store.remove(comment);
        epochs.commentsChanged(container);
    }

    /** Names the list of its container anew. */
    void changed(String event, Comment comment, UserId by) {
        epochs.commentsChanged(comment.container());
        event(event, comment, by);
    }

    private void addRevision(Comment comment, String body, UserId author, Instant now) {
        revisions.add(
                new Revision(
                        comment.id(),
                        comment.revision(),
                        comment.title().value(),
                        body,
                        author,
                        now,
                        "",
                        false));
    }

    private void event(String kind, Comment comment, UserId by) {
        journal.record(new DomainEvent(kind, comment.id().value(), by));
    }
}
