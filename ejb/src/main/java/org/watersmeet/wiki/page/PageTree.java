package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;

/** The part of a space's tree that the sidebar shows: the top level, open along one path. */
@ApplicationScoped
class PageTree {

    @Inject TreeLevels levels;

    /**
     * What to show.
     *
     * @param open ids of the pages whose children are shown
     * @param nodes the pages of {@code open} that are current, with their epochs
     * @param current the page being viewed, 0 for none
     */
    record Wanted(
            SpaceId space,
            long rootsEpoch,
            Set<Long> open,
            Map<Long, NodesFragment.Node> nodes,
            long current) {}

    List<PageTreeNode> around(Wanted wanted) {
        return nodes(levels.roots(wanted.space(), wanted.rootsEpoch()), wanted);
    }

    /** One level, all branches closed. */
    List<PageTreeNode> branch(long parent, long childrenEpoch) {
        Wanted nothing = new Wanted(new SpaceId(0), 0, Set.of(), Map.of(), 0);
        return nodes(levels.children(parent, childrenEpoch), nothing);
    }

    /** Recursion ends with the tree: a page is open only when its parent is. */
    private List<PageTreeNode> nodes(TreeLevels.Level level, Wanted wanted) {
        List<PageTreeNode> nodes = new ArrayList<>(level.entries().size());
        for (TreeLevels.Entry entry : level.entries()) {
            nodes.add(node(entry, wanted));
        }
        return nodes;
    }

    private PageTreeNode node(TreeLevels.Entry entry, Wanted wanted) {
        NodesFragment.Node open = wanted.nodes().get(entry.id());
        List<PageTreeNode> children = List.of();
        boolean more = false;
        if (open != null && wanted.open().contains(entry.id()) && entry.hasChildren()) {
            TreeLevels.Level below = levels.children(entry.id(), open.childrenEpoch());
            children = nodes(below, wanted);
            more = below.more();
        }
        return new PageTreeNode(
                new ContentId(entry.id()),
                entry.title(),
                entry.id() == wanted.current(),
                entry.hasChildren(),
                children,
                more);
    }
}
