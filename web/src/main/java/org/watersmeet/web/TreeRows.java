package org.watersmeet.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.watersmeet.platform.cache.Caches;
import org.watersmeet.platform.cache.NamedCache;
import org.watersmeet.wiki.page.PageTreeLevel;
import org.watersmeet.wiki.page.PageTreeNode;

/**
 * Levels of the tree as HTML with all branches closed, cached by the name of the level's state. A
 * page view shows a hundred rows of the tree or more, and all but two or three are such.
 */
@ApplicationScoped
public class TreeRows {

    private static final String TEMPLATE = "tag/tree-closed.jte";

    /** What the HTML depends on; nothing in it depends on who reads. */
    private record Name(String level, String space, String language) {}

    /**
     * The rows of a level, in one array.
     *
     * @param nodes of which they were made
     * @param ends where each row ends
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Html(List<PageTreeNode> nodes, byte[] rows, int[] ends) {

        /**
         * Whether these are the rows of that level. Who reads a level while somebody adds a page
         * may see the page or not, under the same name of the level's state.
         */
        boolean isOf(PageTreeLevel level) {
            return nodes.equals(level.nodes());
        }

        /** From one row to before another. */
        RenderedBody rows(int from, int to) {
            int start = from == 0 ? 0 : ends[from - 1];
            return RenderedBody.of(Arrays.copyOfRange(rows, start, ends[to - 1]));
        }
    }

    @Inject ViewEngine views;

    Html of(Frame frame, SpaceRef space, PageTreeLevel level) {
        if (level.name().isEmpty()) {
            return render(frame, space, level);
        }
        NamedCache<Name, Html> cache = Caches.TREE_ROWS.typed();
        Name name = new Name(level.name(), space.key(), frame.texts().language());
        Html known = cache.get(name);
        if (known == null || !known.isOf(level)) {
            known = render(frame, space, level);
            cache.put(name, known);
        }
        return known;
    }

    private Html render(Frame frame, SpaceRef space, PageTreeLevel level) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        int[] ends = new int[level.nodes().size()];
        for (int i = 0; i < ends.length; i++) {
            TreeNode node = node(space, level.nodes().get(i), false, false);
            rows.writeBytes(
                    views.render(
                            TEMPLATE,
                            Map.of(
                                    "texts", frame.texts(),
                                    "icons", frame.asset("icons.svg"),
                                    "node", node)));
            ends[i] = rows.size();
        }
        return new Html(level.nodes(), rows.toByteArray(), ends);
    }

    static TreeNode node(SpaceRef space, PageTreeNode node, boolean open, boolean current) {
        TreeNode.Branch closed = node.expandable() ? TreeNode.Branch.CLOSED : TreeNode.Branch.LEAF;
        return new TreeNode(
                new PageRef(node.id().value(), space.key(), node.title()),
                open ? TreeNode.Branch.OPEN : closed,
                current,
                "/pages/listpages-dirview.action?key="
                        + space.parameter()
                        + (open ? "" : "&openId=" + node.id()));
    }
}
