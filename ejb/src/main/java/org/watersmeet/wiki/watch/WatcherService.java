package org.watersmeet.wiki.watch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumSet;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.user.UserReference;
import org.watersmeet.people.user.UserService;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.wiki.content.ContentAccess;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.content.EpochStore;
import org.watersmeet.wiki.space.SpaceFragment;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * Watches of others, for administrators of the site. Whether the other may view what is watched is
 * not asked here: it can change at any time, so whoever tells of something asks then.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WatcherService {

    @Inject WatchStore store;
    @Inject ContentAccess access;
    @Inject Permissions permissions;
    @Inject UserService users;
    @Inject EpochStore epochs;

    /**
     * Whether a user watches a content.
     *
     * @throws Problem.NotFound if there is no such content or no such user
     * @throws Problem.Forbidden if the caller is no administrator
     */
    @Needs(Need.ADMINISTER)
    public boolean watching(ContentId content, UserReference who) {
        return store.of(user(who)).contents().contains(existing(content));
    }

    @Needs(Need.ADMINISTER)
    public boolean watching(SpaceKey space, UserReference who) {
        return store.of(user(who)).spaces().contains(existing(space));
    }

    /** Makes a user watch a page or blog post. */
    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void watch(ContentId content, UserReference who) {
        UserId user = user(who);
        access.viewable(
                ContentFragment.byId(content),
                EnumSet.of(ContentKind.PAGE, ContentKind.BLOG_POST),
                "content");
        store.requireRoom(user);
        changed(user, store.add(content, user));
    }

    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void watch(SpaceKey space, UserReference who) {
        UserId user = user(who);
        store.requireRoom(user);
        changed(user, store.add(existing(space), user));
    }

    /** Ends that; who does not watch it is no fault. */
    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void unwatch(ContentId content, UserReference who) {
        UserId user = user(who);
        changed(user, store.remove(existing(content), user));
    }

    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void unwatch(SpaceKey space, UserReference who) {
        UserId user = user(who);
        changed(user, store.remove(existing(space), user));
    }

    private UserId user(UserReference who) {
        permissions.checkAdministrator();
        return users.get(who).id();
    }

    private ContentId existing(ContentId content) {
        return access.viewable(
                        ContentFragment.byId(content), EnumSet.allOf(ContentKind.class), "content")
                .id();
    }

    private SpaceId existing(SpaceKey key) {
        SpaceFragment.Found found =
                Permissions.found(RequestStamp.current().ask(SpaceFragment.of(key)), "space");
        permissions.checkView(found.stamp(), "space");
        return found.stamp().id();
    }

    private void changed(UserId user, boolean something) {
        if (something) {
            epochs.watchesChanged(user);
        }
    }
}
