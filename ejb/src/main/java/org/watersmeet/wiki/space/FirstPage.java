package org.watersmeet.wiki.space;

import org.watersmeet.kernel.ContentId;

/** Creates the page a new space opens with; implemented by the feature that knows pages. */
public interface FirstPage {

    /** In the caller's transaction. */
    ContentId createIn(Space space);
}
