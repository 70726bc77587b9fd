package org.watersmeet.wiki.watch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.user.UserReference;
import org.watersmeet.people.user.UserService;
import org.watersmeet.wiki.content.EpochStore;

/**
 * Watches of others, for administrators of the site. Whether the other may view what is watched is
 * not asked here: it can change at any time, so whoever tells of something asks then.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WatcherService {

    @Inject WatchStore store;
    @Inject WatchTargets targets;
    @Inject Permissions permissions;
    @Inject UserService users;
    @Inject EpochStore epochs;

    /**
     * Whether a user watches something.
     *
     * @throws Problem.NotFound if there is no such thing or no such user
     * @throws Problem.Forbidden if the caller is no administrator
     */
    @Needs(Need.ADMINISTER)
    public boolean watching(WatchTarget target, UserReference who) {
        return store.of(user(who)).contains(targets.viewable(target));
    }

    /**
     * Makes a user watch a page, a blog post or a space.
     *
     * @throws Problem.LimitExceeded if the user watches very much already
     */
    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void watch(WatchTarget target, UserReference who) {
        UserId user = user(who);
        Watchable what = targets.watchable(target);
        store.requireRoom(user);
        if (store.add(what, user)) {
            epochs.watchesChanged(user);
        }
    }

    /** Ends that; who does not watch it is no fault. */
    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void unwatch(WatchTarget target, UserReference who) {
        UserId user = user(who);
        if (store.remove(targets.viewable(target), user)) {
            epochs.watchesChanged(user);
        }
    }

    private UserId user(UserReference who) {
        permissions.checkAdministrator();
        return users.get(who).id();
    }
}
