package org.watersmeet.doors;

/** What can be taken away from somebody. */
public enum Revocation {
    /** A grant of the space to the user. */
    PERMISSION,
    /** The right to view a page, which is restricted to somebody else. */
    RESTRICTION,
    /** Membership in a group that has the grant. */
    GROUP,
    /** A personal access token. */
    TOKEN,
    /** A sign-in, by signing out. */
    SIGN_IN,
    /** The user, who is made inactive. */
    DEACTIVATION
}
