package org.watersmeet.web.page;

import org.watersmeet.kernel.Slice;
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
    static Sidebar sidebar(SpaceRef space, Slice<PageTreeNode> tree, Sidebar.Access access) {
        Slice<TreeNode> nodes = nodes(space, tree);
        return new Sidebar(space, null, nodes.items(), nodes.more(), access);
    }

    public static Slice<TreeNode> nodes(SpaceRef space, Slice<PageTreeNode> tree) {
        return tree.map(node -> node(space, node));
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
                node.children().stream().map(child -> node(space, child)).toList(),
                node.more());
    }
}
