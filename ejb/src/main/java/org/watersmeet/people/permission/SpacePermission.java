package org.watersmeet.people.permission;

/** What may be granted in a space. */
public enum SpacePermission {
    /** See the space and read what is in it. */
    VIEW,
    /** Create, edit, move, trash and restore pages. Worth nothing without {@link #VIEW}. */
    EDIT
}
