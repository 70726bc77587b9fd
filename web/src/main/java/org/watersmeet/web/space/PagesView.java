package org.watersmeet.web.space;

import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.PageRef;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.Tree;
import org.watersmeet.web.View;

/**
 * All pages of a space as a tree, or a part of one level that is too long for it.
 *
 * @param below the page whose children these are; null at the top of the space
 * @param nextUrl where the level goes on; null at its end
 */
public record PagesView(
        Frame frame,
        Sidebar sidebar,
        Tree tree,
        @Nullable PageRef below,
        boolean mayCreate,
        @Nullable String nextUrl)
        implements View {}
