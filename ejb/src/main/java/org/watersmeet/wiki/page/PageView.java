package org.watersmeet.wiki.page;

import org.jspecify.annotations.Nullable;

/**
 * What a page view shows.
 *
 * @param earlier the revision shown, when it is not the page's current one
 * @param tree the sidebar: the space's top level, open along the path to the page
 */
public record PageView(
        PageDetails page, @Nullable PageRevision earlier, RenderedBody body, PageTree tree) {}
