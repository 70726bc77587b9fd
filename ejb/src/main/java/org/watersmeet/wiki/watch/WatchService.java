package org.watersmeet.wiki.watch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.wiki.content.ContentAccess;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.content.EpochStore;
import org.watersmeet.wiki.space.SpaceFragment;
import org.watersmeet.wiki.space.SpaceKey;

/** Watching what one may view, for oneself. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WatchService {

    private static final Set<ContentKind> WATCHED =
            EnumSet.of(ContentKind.PAGE, ContentKind.BLOG_POST);

    @Inject WatchStore store;
    @Inject CallerWatches watches;
    @Inject ContentAccess access;
    @Inject Permissions permissions;
    @Inject EpochStore epochs;

    /**
     * Whether the caller watches a content. From the cache when this member knows it.
     *
     * @throws Problem.NotFound if there is no such content the caller may view
     */
    @Needs(Need.VIEW)
    public boolean watching(ContentFragment address) {
        ContentFragment.Found content = anything(address);
        return watches.of(CallerContext.caller()).contents().contains(content.id());
    }

    /**
     * Whether the caller watches a space.
     *
     * @throws Problem.NotFound if there is no such space the caller may view
     */
    @Needs(Need.VIEW)
    public boolean watching(SpaceKey key) {
        return watches.of(CallerContext.caller()).spaces().contains(viewable(key));
    }

    /**
     * Makes the caller watch a page or blog post; who does already is no fault.
     *
     * @throws Problem.NotFound if there is no such content the caller may view, or it is in the
     *     trash
     * @throws Problem.Unauthenticated if nobody is signed in
     * @throws Problem.LimitExceeded if the caller watches very much already
     */
    @Needs(Need.SIGNED_IN)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void watch(ContentId id) {
        ContentFragment.Found content =
                access.viewable(ContentFragment.byId(id), WATCHED, "content");
        permissions.checkSignedIn();
        if (content.trashed()) {
            throw new Problem.NotFound("content.trashed", "This content is in the trash.");
        }
        UserId user = CallerContext.caller().id();
        store.requireRoom(user);
        changed(user, store.add(id, user));
    }

    /**
     * Ends that; who does not is no fault, whatever kind of content it is.
     *
     * @throws Problem.NotFound if there is no such content the caller may view
     * @throws Problem.Unauthenticated if nobody is signed in
     */
    @Needs(Need.SIGNED_IN)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void unwatch(ContentId id) {
        anything(ContentFragment.byId(id));
        permissions.checkSignedIn();
        UserId user = CallerContext.caller().id();
        changed(user, store.remove(id, user));
    }

    /**
     * Makes the caller watch a space, archived ones too.
     *
     * @throws Problem.NotFound if there is no such space the caller may view
     * @throws Problem.Unauthenticated if nobody is signed in
     * @throws Problem.LimitExceeded if the caller watches very much already
     */
    @Needs(Need.SIGNED_IN)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void watch(SpaceKey key) {
        SpaceId space = viewable(key);
        permissions.checkSignedIn();
        UserId user = CallerContext.caller().id();
        store.requireRoom(user);
        changed(user, store.add(space, user));
    }

    /**
     * Ends that; who does not is no fault.
     *
     * @throws Problem.NotFound if there is no such space the caller may view
     * @throws Problem.Unauthenticated if nobody is signed in
     */
    @Needs(Need.SIGNED_IN)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void unwatch(SpaceKey key) {
        SpaceId space = viewable(key);
        permissions.checkSignedIn();
        UserId user = CallerContext.caller().id();
        changed(user, store.remove(space, user));
    }

    /**
     * Pages and blog posts that the caller watches and may view, by title; none of nobody.
     *
     * @param start how many to leave out, 0–10,000
     * @param limit 1–500
     */
    @Needs(Need.VISIBILITY)
    public Slice<WatchedContent> contents(int start, int limit) {
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

    private ContentFragment.Found anything(ContentFragment address) {
        return access.viewable(address, EnumSet.allOf(ContentKind.class), "content");
    }

    private SpaceId viewable(SpaceKey key) {
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
