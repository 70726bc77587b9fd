package org.watersmeet.people.access;

/** Whether contents may be changed; the names are those of Confluence's REST. */
public enum AccessMode {
    READ_WRITE,

    /** Contents are shown and not changed: for a move to another server, for a backup. */
    READ_ONLY
}
