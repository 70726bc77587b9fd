package org.watersmeet.wiki.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.content.ContentStatus;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * A page without its body.
 *
 * @param archived whether its space is
 * @param title as stored, 1–255 code points
 * @param revision number of the current revision, from 1
 * @param lockVersion rises with each change of the page, a move included
 * @param ancestors outermost first; empty at the top of the space
 * @param trasher who trashed it; {@link UserDetails#ANONYMOUS} when nobody did
 * @param position the author's order among siblings; null when they are ordered by title
 * @param home whether it is its space's home page
 * @param mayEdit whether the caller may change it
 * @param mayRemove whether the caller may delete and restore it
 * @param mayAdminister whether the caller administers its space
 * @param restricted whether only some may view or edit it
 */
public record PageDetails(
        ContentId id,
        SpaceId spaceId,
        SpaceKey space,
        String spaceName,
        boolean archived,
        String title,
        ContentStatus status,
        int revision,
        long lockVersion,
        List<PageLink> ancestors,
        UserDetails creator,
        Instant createdAt,
        UserDetails modifier,
        Instant modifiedAt,
        @Nullable Instant trashedAt,
        UserDetails trasher,
        @Nullable Integer position,
        boolean home,
        boolean mayEdit,
        boolean mayRemove,
        boolean mayAdminister,
        boolean restricted,
        ContentKind kind,
        @Nullable LocalDate postingDay) {

    /** Whether it stands in the blog, not in the tree. */
    public boolean post() {
        return kind == ContentKind.BLOG_POST;
    }

    /** The direct parent; null at the top of the space. */
    public @Nullable PageLink parent() {
        return ancestors.isEmpty() ? null : ancestors.getLast();
    }
}
