package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.wiki.comment.CommentDetails;
import org.watersmeet.wiki.comment.CommentEditService;
import org.watersmeet.wiki.comment.CommentRevision;
import org.watersmeet.wiki.comment.CommentService;
import org.watersmeet.wiki.comment.InlineAnchor;
import org.watersmeet.wiki.comment.SavedComment;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.content.SaveKey;

/** Comments: below a content, at passages of its text, and replies. */
@ApplicationScoped
class CommentType implements ContentType {

    private static final String[] AFTER_SAVE = {
        "body.storage",
        "version",
        "space",
        "history",
        "ancestors",
        "container",
        "extensions.inlineProperties",
        "extensions.resolution"
    };

    @Inject CommentService comments;
    @Inject CommentEditService editing;
    @Inject CommentAnswers answers;

    @Override
    public ContentKind kind() {
        return ContentKind.COMMENT;
    }

    @Override
    public String name() {
        return "comment";
    }

    /** Comments are listed below what they are on. */
    @Override
    public Slice<ObjectNode> list(ContentQuery query, Paging paging, Expand expand) {
        return new Slice<>(List.of(), false);
    }

    @Override
    public ObjectNode create(ContentInput input, @Nullable SaveKey key, Expand expand) {
        return saved(editing.add(new CommentInput(input).create(key)), expand);
    }

    @Override
    public ObjectNode read(
            ContentId id, @Nullable Integer version, @Nullable String status, Expand expand) {
        if ("trashed".equals(status)) {
            throw Permissions.notFound("comment");
        }
        return answers.one(
                version == null ? comments.withBody(id) : comments.atRevision(id, version), expand);
    }

    @Override
    public ObjectNode save(ContentId id, ContentInput input, @Nullable SaveKey key, Expand expand) {
        CommentInput comment = new CommentInput(input);
        settle(id, comment.resolved());
        return comment.onlyResolution()
                ? answers.one(comments.withBodyNow(id), expand.and(AFTER_SAVE))
                : saved(editing.edit(comment.edit(id, key)), expand);
    }

    /** Clients send back whole objects: what is as they say already is left alone. */
    private void settle(ContentId id, @Nullable Boolean resolved) {
        InlineAnchor anchor = resolved == null ? null : comments.details(id).anchor();
        if (anchor == null || resolved == null || anchor.resolved() == resolved) {
            return;
        }
        if (resolved) {
            editing.resolve(id);
        } else {
            editing.reopen(id);
        }
    }

    private ObjectNode saved(SavedComment saved, Expand expand) {
        return answers.one(comments.withBodyNow(saved.id()), expand.and(AFTER_SAVE));
    }

    @Override
    public void trash(ContentId id) {
        editing.delete(id);
    }

    @Override
    public void purge(ContentId id) {
        editing.purge(id);
    }

    @Override
    public ObjectNode history(ContentId id) {
        CommentDetails comment = comments.details(id);
        List<CommentRevision> newest = comments.history(id, Integer.MAX_VALUE, 2).items();
        ObjectNode json = CommentJson.history(comment);
        json.set("lastUpdated", version(newest.getFirst()));
        if (newest.size() > 1) {
            json.set("previousVersion", version(newest.get(1)));
        }
        return json;
    }

    @Override
    public Slice<ObjectNode> versions(ContentId id, Paging paging) {
        int before = comments.details(id).revision() + 1 - paging.start();
        return comments.history(id, before, paging.limit()).map(CommentType::version);
    }

    private static ObjectNode version(CommentRevision revision) {
        return ContentJson.version(
                revision.number(), revision.author(), revision.createdAt(), "", false);
    }
}
