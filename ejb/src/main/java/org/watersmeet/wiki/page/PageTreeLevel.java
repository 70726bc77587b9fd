package org.watersmeet.wiki.page;

import java.util.List;

/**
 * One level of a space's tree: the children of a page, or the top of the space.
 *
 * @param name names this state of the level's beginning, so that what is made of it may be cached;
 *     empty for a part further on
 * @param nodes in tree order, at most {@link PageService#TREE_LEVEL}
 * @param more whether the level goes on
 */
public record PageTreeLevel(String name, List<PageTreeNode> nodes, boolean more) {

    public PageTreeLevel {
        nodes = List.copyOf(nodes);
    }
}
