package org.watersmeet.wiki.page;

/** Where a page goes, seen from another page. */
public enum MovePlace {
    /** Below it, ordered by title among its children. */
    BELOW,
    /** On its level, just before it. */
    BEFORE,
    /** On its level, just after it. */
    AFTER
}
