package org.watersmeet.web;

import java.util.List;

/**
 * A page in the tree of its space.
 *
 * @param toggleUrl this screen with the branch opened or closed: works without script
 * @param children shown only when the branch is open
 * @param more whether the children go on beyond those listed
 */
public record TreeNode(
        PageRef page,
        Branch branch,
        boolean current,
        String toggleUrl,
        List<TreeNode> children,
        boolean more) {

    /** Whether there are children, and whether they show. */
    public enum Branch {
        LEAF,
        CLOSED,
        OPEN
    }

    public TreeNode {
        children = List.copyOf(children);
    }

    public static TreeNode leaf(PageRef page) {
        return new TreeNode(page, Branch.LEAF, false, "", List.of(), false);
    }

    /** Where the list of this branch alone is found. */
    public String branchUrl() {
        return "/plugins/pagetree/naturalchildren.action?pageId=" + page.id();
    }
}
