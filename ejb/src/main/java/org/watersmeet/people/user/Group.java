package org.watersmeet.people.user;

import org.watersmeet.people.permission.Permissions;

/** A named set of users and of groups within it, to which permissions are granted. */
public record Group(long id, String name) {

    /** Whether the site cannot do without it: administrators are in it, or every new user. */
    public boolean builtIn() {
        return name.equals(Permissions.ADMINISTRATORS) || name.equals(NewUser.USERS);
    }
}
