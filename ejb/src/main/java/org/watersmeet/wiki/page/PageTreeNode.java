package org.watersmeet.wiki.page;

import java.util.List;
import org.watersmeet.kernel.ContentId;

/**
 * A page in the sidebar's tree.
 *
 * @param current whether it is the page being viewed
 * @param expandable whether it has children
 * @param children its children when the tree is open there, else empty
 * @param more whether there are more children than the tree shows
 */
public record PageTreeNode(
        ContentId id,
        String title,
        boolean current,
        boolean expandable,
        List<PageTreeNode> children,
        boolean more) {}
