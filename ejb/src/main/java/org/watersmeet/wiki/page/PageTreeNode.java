package org.watersmeet.wiki.page;

import org.watersmeet.kernel.ContentId;

/**
 * A page in a level of the tree.
 *
 * @param expandable whether it has children
 */
public record PageTreeNode(ContentId id, String title, boolean expandable) {}
