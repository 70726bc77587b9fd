package org.watersmeet.wiki.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.wiki.content.ContentAccess;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.space.SpaceFragment;

/** Finds what is named to be watched, if the caller may view it. */
@ApplicationScoped
class WatchTargets {

    private static final String CONTENT = "content";

    /** Changes of others are told with the page they belong to. */
    private static final Set<ContentKind> WATCHED =
            EnumSet.of(ContentKind.PAGE, ContentKind.BLOG_POST);

    @Inject ContentAccess access;
    @Inject Permissions permissions;

    /**
     * Whatever kind of content it is: clients ask of all kinds.
     *
     * @throws Problem.NotFound if there is none the caller may view
     */
    Watchable viewable(WatchTarget target) {
        return switch (target) {
            case WatchTarget.OfContent content ->
                    of(
                            access.viewable(
                                    content.address(), EnumSet.allOf(ContentKind.class), CONTENT));
            case WatchTarget.OfSpace space -> of(space);
        };
    }

    /**
     * Pages, blog posts and spaces, archived ones too.
     *
     * @throws Problem.NotFound if there is none the caller may view, or it is in the trash
     */
    Watchable watchable(WatchTarget target) {
        return switch (target) {
            case WatchTarget.OfContent content -> {
                ContentFragment.Found found = access.viewable(content.address(), WATCHED, CONTENT);
                if (found.trashed()) {
                    throw new Problem.NotFound("content.trashed", "This content is in the trash.");
                }
                yield of(found);
            }
            case WatchTarget.OfSpace space -> of(space);
        };
    }

    private static Watchable of(ContentFragment.Found content) {
        return new Watchable(Watchable.Kind.CONTENT, content.id().value());
    }

    private Watchable of(WatchTarget.OfSpace space) {
        SpaceFragment.Found found =
                Permissions.found(
                        RequestStamp.current().ask(SpaceFragment.of(space.key())), "space");
        permissions.checkView(found.stamp(), "space");
        return new Watchable(Watchable.Kind.SPACE, found.stamp().id().value());
    }
}
