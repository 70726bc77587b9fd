package org.watersmeet.people.permission;

/**
 * What a permission is asked for: a space, or a content in it. Whoever has a content passes the
 * content, since what it is restricted to counts besides the grants of its space.
 */
public interface Guarded {

    /** Whose grants count. */
    SpaceStamp space();

    /** Who alone may view or edit it. */
    Restrictions restrictions();
}
