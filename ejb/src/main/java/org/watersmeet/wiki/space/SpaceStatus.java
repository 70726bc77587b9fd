package org.watersmeet.wiki.space;

/** The life of a space; the names are those of the database's column {@code space.status}. */
public enum SpaceStatus {

    /** Read and changed by whoever may. */
    CURRENT,

    /** Read by whoever may, changed by nobody, left out of lists. */
    ARCHIVED,

    /** Seen by nobody any more, while a long task removes what is in it. */
    DELETED
}
