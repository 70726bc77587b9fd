package org.watersmeet.wiki.watch;

import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.space.SpaceKey;

/** What somebody names to watch it: a content or a space. */
public sealed interface WatchTarget {

    /** By any of its addresses. */
    record OfContent(ContentFragment address) implements WatchTarget {}

    /** By its key. */
    record OfSpace(SpaceKey key) implements WatchTarget {}

    static WatchTarget content(ContentId id) {
        return new OfContent(ContentFragment.byId(id));
    }
}
