package org.watersmeet.platform.cluster;

/** How a member stands with the others and with the database. */
public enum MemberState {
    /** It hears all the others that live by the database's clock, and they hear it. */
    NORMAL,

    /** It and another member that lives do not both hear each other. It serves on. */
    SPLIT,

    /** The database has not answered it for 3 seconds. It refuses what needs the database. */
    DB_LOST
}
