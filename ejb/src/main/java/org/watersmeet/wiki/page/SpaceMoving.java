package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.ContentStatus;

/**
 * Moving a page with all below it into another space, within the transaction and after the
 * permission checks of a service.
 */
@ApplicationScoped
class SpaceMoving {

    /** Most pages that one move takes into another space: all in one transaction of seconds. */
    private static final int MOST = 20_000;

    @Inject PageStore store;
    @Inject PageChanges changes;
    @Inject Subtrees subtrees;
    @Inject SpaceMoves moves;

    /** Both trees are locked, in one order for all. */
    void move(
            ContentFragment.Found source, ContentFragment.Found goal, MovePlace place, UserId by) {
        SpaceId from = source.space().id();
        SpaceId to = goal.space().id();
        store.lockTree(from.value() < to.value() ? from : to);
        store.lockTree(from.value() < to.value() ? to : from);
        Page page =
                store.lock(source.id()).orElseThrow(() -> Permissions.notFound(PageService.PAGE));
        changes.requireInTree(page);
        requireMovable(page, from, to);
        Page target = changes.parent(to, goal.id());
        Page parent = place == MovePlace.BELOW ? target : changes.parentOf(target);
        Page oldParent = changes.parentOf(page);
        moves.move(page, new SpaceMoves.Target(to, parent), source.in().key(), by);
        store.childrenChanged(from, oldParent);
        store.childrenChanged(to, parent);
        if (place != MovePlace.BELOW) {
            store.refresh(page);
            changes.putBeside(page, goal.id(), place);
        }
    }

    private void requireMovable(Page page, SpaceId from, SpaceId to) {
        if (page.status() != ContentStatus.CURRENT || !page.space().equals(from)) {
            throw Permissions.notFound(PageService.PAGE);
        }
        if (subtrees.holdsHome(page)) {
            throw new Problem.Invalid(
                    "page.home",
                    "The home page of the space is among these pages and cannot leave it.",
                    "parent");
        }
        if (subtrees.below(page) >= MOST) {
            throw new Problem.LimitExceeded(
                    "page.move-too-many",
                    "More than %,d pages are below this one; move its branches one by one."
                            .formatted(MOST),
                    Map.of("pages", (long) MOST));
        }
        List<String> taken = moves.taken(page, to);
        if (!taken.isEmpty()) {
            throw new Problem.Invalid(
                    "content.title-taken",
                    "Pages with these titles exist in that space already: %s. Rename them first."
                            .formatted(String.join(", ", taken)),
                    "title");
        }
    }
}
