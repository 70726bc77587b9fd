package org.watersmeet.wiki.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.Caller;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.wiki.content.ContentAccess;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.ContentKind;

/**
 * Who may do what with comments: those who may edit in the space may comment; a comment is changed
 * and deleted by its author, while that may comment, and by administrators.
 */
@ApplicationScoped
class CommentAccess {

    static final String COMMENT = "comment";

    static final Set<ContentKind> COMMENTS = Set.of(ContentKind.COMMENT);
    static final Set<ContentKind> CONTAINERS =
            Set.of(ContentKind.PAGE, ContentKind.BLOG_POST, ContentKind.ATTACHMENT);

    @Inject ContentAccess contents;
    @Inject Permissions permissions;

    /** A container whose comments the caller may read. */
    ContentFragment.Found viewableContainer(ContentFragment address) {
        return contents.viewable(address, CONTAINERS, "content");
    }

    /** A container that the caller may comment on. */
    ContentFragment.Found commentable(ContentId container) {
        ContentFragment.Found found =
                contents.extendable(
                        ContentFragment.byId(container),
                        CONTAINERS,
                        SpacePermission.COMMENT,
                        "content");
        if (found.trashed()) {
            throw new Problem.NotFound("content.trashed", "This content is in the trash.");
        }
        return found;
    }

    /** A comment that the caller may read. */
    ContentFragment.Found viewable(ContentId comment) {
        ContentFragment.Found found =
                contents.viewable(ContentFragment.byId(comment), COMMENTS, COMMENT);
        if (found.trashed()) {
            throw Permissions.notFound(COMMENT);
        }
        return found;
    }

    /** A comment that the caller may reply to, or whose thread may be resolved. */
    ContentFragment.Found editable(ContentId comment) {
        ContentFragment.Found found =
                contents.editable(ContentFragment.byId(comment), COMMENTS, COMMENT);
        if (found.trashed()) {
            throw Permissions.notFound(COMMENT);
        }
        return found;
    }

    /** A comment, deleted or not, that the caller may delete. */
    ContentFragment.Found removable(ContentId comment) {
        return contents.removable(ContentFragment.byId(comment), COMMENTS, COMMENT);
    }

    /**
     * Guards what only the author and the space's administrators do.
     *
     * @throws Problem.Forbidden for everybody else
     */
    void checkChange(ContentFragment.Found comment, UserId author) {
        if (!mayChange(comment, author)) {
            throw new Problem.Forbidden(
                    "comment.author", "Only its author or an administrator may do this.");
        }
    }

    boolean mayComment(ContentFragment.Found container) {
        return !container.trashed() && permissions.test(SpacePermission.COMMENT, container);
    }

    /**
     * @param content the comment or its container: both are in the same space
     */
    boolean mayChange(ContentFragment.Found content, UserId author) {
        if (content.space().archived() || !permissions.test(SpacePermission.COMMENT, content)) {
            return false;
        }
        Caller caller = CallerContext.caller();
        return !caller.anonymous() && caller.id().equals(author)
                || permissions.test(SpacePermission.ADMINISTER, content);
    }

    /**
     * @param content the comment or its container: both are in the same space
     */
    boolean mayRemove(ContentFragment.Found content, UserId author) {
        return permissions.testRemove(SpacePermission.REMOVE_COMMENT, author, content.space());
    }
}
