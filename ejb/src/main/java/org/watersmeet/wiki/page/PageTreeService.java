package org.watersmeet.wiki.page;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
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
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.wiki.content.ContentAccess;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.content.ContentStatus;
import org.watersmeet.wiki.content.Title;

/** Moving pages, deleting them to the trash, and what the trash offers. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class PageTreeService {

    @Inject PageStore store;
    @Inject PageChanges changes;
    @Inject Subtrees subtrees;
    @Inject SpaceMoving moving;
    @Inject ContentAccess access;
    @Inject Permissions permissions;

    /**
     * Moves a page and all below it, within its space or into another.
     *
     * @param target a page; null for the top of the same space, with {@link MovePlace#BELOW}
     * @throws Problem.NotFound if the caller may not view the page
     * @throws Problem.Invalid if that would make a cycle, there is no such target that the caller
     *     may view, or other pages of the target's space have some of the titles (they are named)
     * @throws Problem.LimitExceeded if more than 20,000 pages would go into another space
     */
    @Needs(Need.EDIT)
    public void move(ContentId id, @Nullable ContentId target, MovePlace place) {
        ContentFragment.Found goal = target == null ? null : goal(target);
        ContentFragment.Found source = found(id);
        if (goal != null && !goal.space().id().equals(source.space().id())) {
            permissions.check(SpacePermission.ADD_PAGE, goal.space(), PageService.PAGE);
            removable(id);
            moving.move(source, goal, place, CallerContext.caller().id());
            return;
        }
        Page page = editable(id, ContentStatus.CURRENT);
        changes.requireInTree(page);
        UserId by = CallerContext.caller().id();
        if (target == null || place == MovePlace.BELOW) {
            changes.move(page, target, by);
        } else {
            changes.moveBeside(page, target, place, by);
        }
    }

    /** Null when the caller sees none, which the move within the space refuses. */
    private ContentFragment.@Nullable Found goal(ContentId target) {
        ContentFragment.Found goal = RequestStamp.current().ask(ContentFragment.byId(target));
        return goal != null && permissions.test(SpacePermission.VIEW, goal) ? goal : null;
    }

    /**
     * Deletes a page, restorably; its children move up to its parent.
     *
     * @throws Problem.Invalid if it is its space's home page
     */
    @Needs(Need.EDIT)
    public void trash(ContentId id) {
        ContentFragment.Found found = removable(id);
        Page page = inStatus(found, ContentStatus.CURRENT);
        if (found.homePage() == id.value()) {
            throw new Problem.Invalid(
                    "page.home", "This is the home page of its space and cannot be deleted.");
        }
        if (page.kind() == ContentKind.PAGE && subtrees.restrictsBelow(page)) {
            throw new Problem.Invalid(
                    "page.restricts-below",
                    "Only some people may view this page and the pages below it, which would stay"
                            + " behind without that. Delete them together, or move them first.");
        }
        changes.trash(page, CallerContext.caller().id());
    }

    /**
     * Deletes a page and all pages below it, restorably and at one moment.
     *
     * @return how many pages that were
     * @throws Problem.Invalid if its space's home page is among them
     */
    @Needs(Need.EDIT)
    public int trashTree(ContentId id) {
        ContentFragment.Found found = removable(id);
        // others may have made some of them
        permissions.check(found.kind().removing(), found, PageService.PAGE);
        Page page = inStatus(found, ContentStatus.CURRENT);
        if (subtrees.holdsHome(page)) {
            throw new Problem.Invalid(
                    "page.home",
                    "The home page of the space is among these pages and cannot be deleted.");
        }
        if (subtrees.below(permissions.visibility(), page) < subtrees.below(page)) {
            throw new Problem.Forbidden(
                    "page.restricted-below",
                    "Somebody has restricted pages below this one. Delete the others one by one.");
        }
        return changes.trashTree(page, CallerContext.caller().id());
    }

    /**
     * Takes a page out of the trash, with the pages that were deleted together with it.
     *
     * @throws Problem.Invalid if other pages have some of their titles by now (code {@code
     *     content.title-taken})
     */
    @Needs(Need.EDIT)
    public void restoreTree(ContentId id) {
        Page page = inStatus(removable(id), ContentStatus.TRASHED);
        changes.restoreTree(page, page.title(), CallerContext.caller().id());
    }

    /** How many current pages are below a page. */
    @Needs(Need.VIEW)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public int below(ContentId id) {
        access.viewable(ContentFragment.byId(id), PageService.TEXTS, PageService.PAGE);
        return store.find(id).map(page -> subtrees.below(permissions.visibility(), page)).orElse(0);
    }

    /**
     * Takes a page out of the trash.
     *
     * @param newTitle a title to restore it with; null for its own
     * @throws Problem.Invalid if another page has the title by now (code {@code
     *     content.title-taken})
     */
    @Needs(Need.EDIT)
    public void restore(ContentId id, @Nullable Title newTitle) {
        Page page = inStatus(removable(id), ContentStatus.TRASHED);
        Title title = newTitle == null ? page.title() : newTitle;
        changes.restore(page, title, CallerContext.caller().id());
    }

    /** Deletes a trashed page with all its revisions, for good. */
    @Needs(Need.ADMINISTER)
    public void purge(ContentId id) {
        ContentFragment.Found found =
                access.purgeable(ContentFragment.byId(id), PageService.TEXTS, PageService.PAGE);
        Page page = inStatus(found, ContentStatus.TRASHED);
        AuditLog.record(
                AuditEvent.of(
                        AuditAction.CONTENT_PURGED,
                        PageService.PAGE,
                        id.value(),
                        page.title().value()));
        changes.purge(page, CallerContext.caller().id());
    }

    private Page editable(ContentId id, ContentStatus status) {
        return inStatus(found(id), status);
    }

    private Page inStatus(ContentFragment.Found found, ContentStatus status) {
        // before the page: who creates a child has the tree shared and may be waiting for the page
        store.lockTree(found.space().id());
        Page page =
                store.lock(found.id()).orElseThrow(() -> Permissions.notFound(PageService.PAGE));
        if (page.status() != status) {
            throw new Problem.NotFound(
                    status == ContentStatus.CURRENT ? "page.trashed" : "page.not-trashed",
                    status == ContentStatus.CURRENT
                            ? "This page is in the trash."
                            : "This page is not in the trash.");
        }
        return page;
    }

    private ContentFragment.Found removable(ContentId id) {
        return access.removable(ContentFragment.byId(id), PageService.TEXTS, PageService.PAGE);
    }

    private ContentFragment.Found found(ContentId id) {
        return access.editable(ContentFragment.byId(id), PageService.TEXTS, PageService.PAGE);
    }
}
