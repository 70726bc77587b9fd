package org.watersmeet.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.wiki.page.PageService;

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

    /** Where the children go on beyond those listed; null when they do not. */
    public @Nullable String moreUrl() {
        return more ? levelUrl(page.spaceKey(), page.id()) : null;
    }

    /**
     * Where a level goes on that is too long for the tree.
     *
     * @param parent 0 for the top level of the space
     */
    static String levelUrl(String spaceKey, long parent) {
        return "/pages/listpages-dirview.action?key="
                + Urls.encode(spaceKey)
                + (parent == 0 ? "" : "&below=" + parent)
                + "&start="
                + PageService.TREE_LEVEL;
    }

    /** Where the list of this branch alone is found. */
    public String branchUrl() {
        return "/plugins/pagetree/naturalchildren.action?pageId=" + page.id();
    }
}
