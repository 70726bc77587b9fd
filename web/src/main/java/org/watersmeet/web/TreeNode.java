package org.watersmeet.web;

/**
 * A page in the tree of its space.
 *
 * @param toggleUrl this screen with the branch opened or closed: works without script
 */
public record TreeNode(PageRef page, Branch branch, boolean current, String toggleUrl) {

    /** Whether there are children, and whether they show. */
    public enum Branch {
        LEAF,
        CLOSED,
        OPEN
    }

    public boolean open() {
        return branch == Branch.OPEN;
    }

    /** Where the list of this branch alone is found. */
    public String branchUrl() {
        return "/plugins/pagetree/naturalchildren.action?pageId=" + page.id();
    }
}
