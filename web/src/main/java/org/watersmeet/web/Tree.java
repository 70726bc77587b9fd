package org.watersmeet.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.page.PageTree;
import org.watersmeet.wiki.page.PageTreeLevel;
import org.watersmeet.wiki.page.PageTreeNode;

/**
 * The tree of a space's pages as a screen shows it. Most of a level looks the same to everybody and
 * comes as HTML from {@link TreeRows}; what is open here or is the current page does not.
 */
public record Tree(SpaceRef space, PageTree shown, TreeRows rows) {

    /** A stretch of a level. */
    public sealed interface Part {}

    /** Pages with their branches closed. */
    public record Closed(RenderedBody html) implements Part {}

    /** A page that is open or the current one. */
    public record Shown(TreeNode node) implements Part {}

    public boolean isEmpty() {
        return shown.top().nodes().isEmpty();
    }

    /** The children of an open page. */
    public PageTreeLevel below(TreeNode page) {
        return Objects.requireNonNull(shown.open().get(new ContentId(page.page().id())));
    }

    /** A level in parts, in tree order. */
    public List<Part> parts(Frame frame, PageTreeLevel level) {
        TreeRows.Html html = rows.of(frame, space, level);
        List<Part> parts = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < level.nodes().size(); i++) {
            PageTreeNode node = level.nodes().get(i);
            if (isSpecial(node)) {
                if (done < i) {
                    parts.add(new Closed(html.rows(done, i)));
                }
                parts.add(new Shown(node(node)));
                done = i + 1;
            }
        }
        if (done < level.nodes().size()) {
            parts.add(new Closed(html.rows(done, level.nodes().size())));
        }
        return parts;
    }

    private boolean isSpecial(PageTreeNode node) {
        return node.id().value() == shown.current() || shown.open().containsKey(node.id());
    }

    private TreeNode node(PageTreeNode node) {
        return TreeRows.node(
                space,
                node,
                shown.open().containsKey(node.id()),
                node.id().value() == shown.current());
    }

    /** Where the top of this tree goes on, when that is the top of the space; else null. */
    public @Nullable String moreUrl() {
        return moreUrl(shown.top(), 0);
    }

    /**
     * Where a level goes on that is too long for the tree; null when it does not.
     *
     * @param parent 0 for the top level of the space
     */
    public @Nullable String moreUrl(PageTreeLevel level, long parent) {
        return level.more()
                ? "/pages/listpages-dirview.action?key="
                        + space.parameter()
                        + (parent == 0 ? "" : "&below=" + parent)
                        + "&start="
                        + PageService.TREE_LEVEL
                : null;
    }
}
