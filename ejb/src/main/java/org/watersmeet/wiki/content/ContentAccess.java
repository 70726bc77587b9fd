package org.watersmeet.wiki.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.platform.database.RequestStamp;

/**
 * Guards what a request names: the one way from an address to what is current of a content, for all
 * kinds. What stands in the trash, itself or with its container, is for those who could have put it
 * there.
 */
@ApplicationScoped
public class ContentAccess {

    @Inject Permissions permissions;

    /**
     * Content that the caller may view.
     *
     * @param kinds what it may be; another kind is not found
     * @param what as the message names it: {@code "page"}
     * @throws Problem.NotFound if there is none the caller may view
     */
    public ContentFragment.Found viewable(
            ContentFragment address, Set<ContentKind> kinds, String what) {
        ContentFragment.Found found = found(address, kinds, what);
        permissions.checkView(found, what);
        if (found.trashed()) {
            checkRemove(found, what);
        }
        return found;
    }

    /**
     * Content that the caller may change, in whatever status.
     *
     * @throws Problem.NotFound if there is none the caller may view
     * @throws Problem.Unauthenticated if an anonymous caller may view but not change it
     * @throws Problem.Forbidden if a user may view but not change it
     */
    public ContentFragment.Found editable(
            ContentFragment address, Set<ContentKind> kinds, String what) {
        ContentFragment.Found found = found(address, kinds, what);
        permissions.check(found.kind().changing(), found, what);
        return found;
    }

    /**
     * Content that the caller may add something to: comments, files.
     *
     * @param added what the addition needs
     * @throws Problem as {@link #editable}
     */
    public ContentFragment.Found extendable(
            ContentFragment address, Set<ContentKind> kinds, SpacePermission added, String what) {
        ContentFragment.Found found = found(address, kinds, what);
        permissions.check(added, found, what);
        return found;
    }

    /**
     * Content that the caller may delete and restore, in whatever status.
     *
     * @throws Problem as {@link #editable}
     */
    public ContentFragment.Found removable(
            ContentFragment address, Set<ContentKind> kinds, String what) {
        ContentFragment.Found found = found(address, kinds, what);
        checkRemove(found, what);
        return found;
    }

    /**
     * Content that the caller may delete for good: what cannot be taken back is for those who
     * administer its space.
     *
     * @throws Problem as {@link #editable}
     */
    public ContentFragment.Found purgeable(
            ContentFragment address, Set<ContentKind> kinds, String what) {
        ContentFragment.Found found = found(address, kinds, what);
        permissions.check(SpacePermission.ADMINISTER, found, what);
        permissions.refuseArchived(found.space());
        return found;
    }

    /** Whether there is such a content that the caller may view. */
    public boolean mayView(ContentId id) {
        ContentFragment.Found found = RequestStamp.current().ask(ContentFragment.byId(id));
        return found != null && permissions.test(SpacePermission.VIEW, found);
    }

    /** The question that {@link #editable} decides. */
    public boolean mayEdit(ContentFragment.Found found) {
        return permissions.test(found.kind().changing(), found);
    }

    private void checkRemove(ContentFragment.Found found, String what) {
        permissions.checkRemove(found.kind().removing(), found.creator(), found, what);
    }

    private static ContentFragment.Found found(
            ContentFragment address, Set<ContentKind> kinds, String what) {
        ContentFragment.Found found = Permissions.found(RequestStamp.current().ask(address), what);
        if (!kinds.contains(found.kind())) {
            throw Permissions.notFound(what);
        }
        // by whatever address it was found, features that know it by its id ask nothing more
        RequestStamp.current().learned(ContentFragment.byId(found.id()), found);
        return found;
    }
}
