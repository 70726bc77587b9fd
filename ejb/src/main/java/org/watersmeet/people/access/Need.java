package org.watersmeet.people.access;

/**
 * What a service method needs; declared with {@link Needs}, proven by a check of {@code
 * Permissions}.
 */
public enum Need {

    /**
     * Open to everybody, signed in or not, with or without any permission. Use it with a reason.
     */
    NOTHING,

    /** A signed-in user. */
    SIGNED_IN,

    /** A permission for the whole site, which whoever has not signed in may have as well. */
    GLOBAL,

    /** The permission to view the space of what is asked for. */
    VIEW,

    /** Only what the caller may view is returned: the method filters by {@code Visibility}. */
    VISIBILITY,

    /** The permission to edit in the space. */
    EDIT,

    /** An administrator of the site. */
    ADMINISTER,

    /** The system itself: jobs, start-up, health. Refused within a request of anybody. */
    SYSTEM
}
