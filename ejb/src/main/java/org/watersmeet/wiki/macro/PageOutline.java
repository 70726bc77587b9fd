package org.watersmeet.wiki.macro;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watersmeet.kernel.Text;

/** A branch of a page tree with its pages in the order a macro asks for. */
final class PageOutline {

    private final Map<Long, List<PageBranches.Node>> children = new HashMap<>();
    private final boolean cut;

    private PageOutline(List<PageBranches.Node> nodes, boolean cut) {
        nodes.forEach(
                node -> children.computeIfAbsent(node.parent(), it -> new ArrayList<>()).add(node));
        this.cut = cut;
    }

    /**
     * @param nodes in tree order
     * @param order {@code creation}, {@code title}, {@code modified}; anything else: the tree's
     */
    static PageOutline of(List<PageBranches.Node> nodes, String order, boolean reverse) {
        boolean cut = nodes.size() > PageBranches.MOST_PAGES;
        PageOutline outline =
                new PageOutline(cut ? nodes.subList(0, PageBranches.MOST_PAGES) : nodes, cut);
        outline.children.values().forEach(level -> sort(level, order, reverse));
        return outline;
    }

    private static void sort(List<PageBranches.Node> level, String order, boolean reverse) {
        switch (order) {
            case "creation" -> level.sort(Comparator.comparing(PageBranches.Node::createdAt));
            case "title" -> level.sort(Comparator.comparing(it -> Text.key(it.title())));
            case "modified" -> level.sort(Comparator.comparing(PageBranches.Node::modifiedAt));
            default -> {}
        }
        if (reverse) {
            Collections.reverse(level);
        }
    }

    /** The children of a page; 0 for the top of the space. */
    List<PageBranches.Node> below(long parent) {
        return children.getOrDefault(parent, List.of());
    }

    /** Whether there are more pages than these. */
    boolean cut() {
        return cut;
    }
}
