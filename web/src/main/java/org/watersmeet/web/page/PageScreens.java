package org.watersmeet.web.page;

import java.util.ArrayList;
import java.util.List;
import org.watersmeet.web.PageRef;
import org.watersmeet.web.Refs;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.SpaceRef;
import org.watersmeet.web.TreeNode;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageTreeNode;

/** Parts that several screens about pages share. */
public final class PageScreens {

    private PageScreens() {}

    static PageHead head(PageDetails page) {
        return head(page, page.title(), page.revision());
    }

    static PageHead head(PageDetails page, String title, int revision) {
        return new PageHead(
                page.id().value(), title, revision, Refs.spaceOf(page), Refs.ancestors(page));
    }

    static Byline byline(PageDetails page) {
        return new Byline(
                Refs.person(page.creator()),
                page.createdAt(),
                Refs.person(page.modifier()),
                page.modifiedAt());
    }

    static PageActions actions(PageDetails page) {
        return page.mayEdit()
                ? new PageActions(true, !page.home(), !page.home(), true)
                : PageActions.NONE;
    }

    /** The space at the side, with a tree whose closed branches open in the list of its pages. */
    public static Sidebar sidebar(SpaceRef space, List<PageTreeNode> tree, boolean administrator) {
        return new Sidebar(space, null, nodes(space, tree), false, administrator);
    }

    public static List<TreeNode> nodes(SpaceRef space, List<PageTreeNode> tree) {
        List<TreeNode> nodes = new ArrayList<>(tree.size());
        for (PageTreeNode node : tree) {
            nodes.add(node(space, node));
        }
        return nodes;
    }

    private static TreeNode node(SpaceRef space, PageTreeNode node) {
        PageRef page = new PageRef(node.id().value(), space.key(), node.title());
        boolean open = !node.children().isEmpty();
        TreeNode.Branch closed = node.expandable() ? TreeNode.Branch.CLOSED : TreeNode.Branch.LEAF;
        return new TreeNode(
                page,
                open ? TreeNode.Branch.OPEN : closed,
                node.current(),
                "/pages/listpages-dirview.action?key="
                        + space.parameter()
                        + (open ? "" : "&openId=" + node.id()),
                nodes(space, node.children()),
                node.more());
    }
}
