package org.watersmeet.wiki.comment;

import java.util.Set;

/**
 * Which comments of a content are asked for.
 *
 * @param locations where their threads are; empty for all
 * @param replies whether replies are wanted, too
 */
public record CommentQuery(Set<Location> locations, boolean replies) {

    /** Where a thread is. */
    public enum Location {
        /** Below the content. */
        FOOTER,
        /** At a passage of its text. */
        INLINE,
        /** It was at a passage, and is resolved. */
        RESOLVED
    }

    public CommentQuery {
        locations = Set.copyOf(locations);
    }

    boolean wants(CommentForest.Thread thread) {
        return locations.isEmpty() || locations.contains(locationOf(thread));
    }

    static Location locationOf(CommentForest.Thread thread) {
        InlineAnchor anchor = thread.root().anchor();
        if (anchor == null) {
            return Location.FOOTER;
        }
        return anchor.resolved() ? Location.RESOLVED : Location.INLINE;
    }
}
