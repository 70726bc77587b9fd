package org.watersmeet.text.rendering;

import org.jspecify.annotations.Nullable;

/**
 * Where a document stands.
 *
 * @param spaceKey of the page: targets without a space key are in it
 * @param pageTitle of the page: anchors begin with it
 * @param tasks null where the boxes of tasks are to be looked at only
 */
public record RenderingContext(
        String spaceKey, String pageTitle, LinkResolver links, @Nullable TaskBoxes tasks) {

    /** A place where boxes of tasks are to be looked at only. */
    public RenderingContext(String spaceKey, String pageTitle, LinkResolver links) {
        this(spaceKey, pageTitle, links, null);
    }
}
