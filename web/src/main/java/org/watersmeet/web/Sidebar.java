package org.watersmeet.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The space at the side of its screens: its tools and the tree of its pages.
 *
 * @param here the tool that is open now; null on a page
 * @param roots top of the tree: the home page's children, with the branch of the current page open
 * @param more whether the top level goes on beyond the pages listed
 */
public record Sidebar(
        SpaceRef space,
        @Nullable Tool here,
        List<TreeNode> roots,
        boolean more,
        boolean mayAdminister) {

    /** The space's own screens. */
    public enum Tool {
        OVERVIEW,
        PAGES,
        TRASH,
        PERMISSIONS
    }

    public Sidebar {
        roots = List.copyOf(roots);
    }
}
