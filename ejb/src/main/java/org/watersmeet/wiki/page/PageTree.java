package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Slice;
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

    Slice<PageTreeNode> around(Wanted wanted) {
        return nodes(levels.roots(wanted.space(), wanted.rootsEpoch()), wanted);
    }

    private static final Wanted NOTHING = new Wanted(new SpaceId(0), 0, Set.of(), Map.of(), 0);

    /** One level, all branches closed. */
    Slice<PageTreeNode> branch(long parent, long childrenEpoch) {
        return nodes(levels.children(parent, childrenEpoch), NOTHING);
    }

    Slice<PageTreeNode> branchFrom(long parent, int start) {
        return nodes(levels.childrenFrom(parent, start), NOTHING);
    }

    Slice<PageTreeNode> rootsFrom(SpaceId space, int start) {
        return nodes(levels.rootsFrom(space, start), NOTHING);
    }

    /** Recursion ends with the tree: a page is open only when its parent is. */
    private Slice<PageTreeNode> nodes(Slice<TreeLevels.Entry> level, Wanted wanted) {
        return level.map(entry -> node(entry, wanted));
    }

    private PageTreeNode node(TreeLevels.Entry entry, Wanted wanted) {
        NodesFragment.Node open = wanted.nodes().get(entry.id());
        Slice<PageTreeNode> children = new Slice<>(List.of(), false);
        if (open != null && wanted.open().contains(entry.id()) && entry.hasChildren()) {
            children = nodes(levels.children(entry.id(), open.childrenEpoch()), wanted);
        }
        return new PageTreeNode(
                new ContentId(entry.id()),
                entry.title(),
                entry.id() == wanted.current(),
                entry.hasChildren(),
                children.items(),
                children.more());
    }
}
