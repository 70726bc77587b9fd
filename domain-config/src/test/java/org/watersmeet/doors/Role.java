package org.watersmeet.doors;

/** Who asks, in the order of the matrix. */
enum Role {
    ANONYMOUS,
    STRANGER,
    VIEWER,
    EDITOR,
    SPACE_ADMINISTRATOR,
    SITE_ADMINISTRATOR
}
