package org.watersmeet.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The space at the side of its screens: its tools and the tree of its pages.
 *
 * @param here the tool that is open now; null on a page
 * @param roots top of the tree: the home page's children, with the branch of the current page open
 * @param more whether the top level goes on beyond the pages listed
 * @param access which of the space's tools are offered
 */
public record Sidebar(
        SpaceRef space, @Nullable Tool here, List<TreeNode> roots, boolean more, Access access) {

    /** What the reader may do in the space; each includes what stands before it. */
    public enum Access {
        VIEW,
        EDIT,
        ADMINISTER;

        public static Access of(boolean mayEdit, boolean administrator) {
            if (administrator) {
                return ADMINISTER;
            }
            return mayEdit ? EDIT : VIEW;
        }
    }

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

    /** Where the top level goes on beyond the pages listed; null when it does not. */
    public @Nullable String moreUrl() {
        return more ? TreeNode.levelUrl(space.key(), 0) : null;
    }

    public boolean mayEdit() {
        return access != Access.VIEW;
    }

    public boolean mayAdminister() {
        return access == Access.ADMINISTER;
    }
}
