package org.watersmeet.wiki.page;

import org.watersmeet.wiki.space.SpaceKey;

/** The level of the tree below a page, and the space it is in. */
public record PageBranch(SpaceKey space, String spaceName, PageTreeLevel children) {}
