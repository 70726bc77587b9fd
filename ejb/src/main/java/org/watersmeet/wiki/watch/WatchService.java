package org.watersmeet.wiki.watch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.wiki.content.EpochStore;
import org.watersmeet.wiki.content.ListedContent;

/** Watching what one may view, for oneself. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WatchService {

    @Inject WatchStore store;
    @Inject CallerWatches watches;
    @Inject WatchTargets targets;
    @Inject Permissions permissions;
    @Inject EpochStore epochs;

    /**
     * Whether the caller watches something. From the cache when this member knows it.
     *
     * @throws Problem.NotFound if there is no such thing the caller may view
     */
    @Needs(Need.VIEW)
    public boolean watching(WatchTarget target) {
        return watches.of(CallerContext.caller()).contains(targets.viewable(target));
    }

    /**
     * Makes the caller watch a page, a blog post or a space; who does already is no fault.
     *
     * @throws Problem.NotFound if there is no such thing the caller may view, or it is in the trash
     * @throws Problem.Unauthenticated if nobody is signed in
     * @throws Problem.LimitExceeded if the caller watches very much already
     */
    @Needs(Need.SIGNED_IN)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void watch(WatchTarget target) {
        Watchable what = targets.watchable(target);
        permissions.checkSignedIn();
        UserId user = CallerContext.caller().id();
        store.requireRoom(user);
        if (store.add(what, user)) {
            epochs.watchesChanged(user);
        }
    }

    /**
     * Ends that; who does not is no fault, whatever kind of content it is.
     *
     * @throws Problem.NotFound if there is no such thing the caller may view
     * @throws Problem.Unauthenticated if nobody is signed in
     */
    @Needs(Need.SIGNED_IN)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void unwatch(WatchTarget target) {
        Watchable what = targets.viewable(target);
        permissions.checkSignedIn();
        UserId user = CallerContext.caller().id();
        if (store.remove(what, user)) {
            epochs.watchesChanged(user);
        }
    }

    /**
     * Pages and blog posts that the caller watches and may view, by title; none of nobody.
     *
     * @param start how many to leave out, 0–10,000
     * @param limit 1–500
     */
    @Needs(Need.VISIBILITY)
    public Slice<ListedContent> contents(int start, int limit) {
        UserId user = CallerContext.caller().id();
        return Slice.of(store.contents(permissions.visibility(), user, start, limit + 1), limit);
    }

    /**
     * Spaces that the caller watches and may view, by name; none of nobody.
     *
     * @param limit 1–500
     */
    @Needs(Need.VISIBILITY)
    public List<WatchedSpace> spaces(int limit) {
        return store.spaces(permissions.visibility(), CallerContext.caller().id(), limit);
    }
}
