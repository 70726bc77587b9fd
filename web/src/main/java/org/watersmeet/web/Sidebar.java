package org.watersmeet.web;

import org.jspecify.annotations.Nullable;

/**
 * The space at the side of its screens: its tools and the tree of its pages.
 *
 * @param here the tool that is open now; null on a page
 * @param tree open around the current page; null where the screen itself shows what is in the space
 * @param access which of the space's tools are offered
 */
public record Sidebar(SpaceRef space, @Nullable Tool here, @Nullable Tree tree, Access access) {

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
        BLOG,
        TEMPLATES,
        DETAILS,
        TRASH,
        PERMISSIONS
    }

    public boolean mayAdminister() {
        return access == Access.ADMINISTER;
    }
}
