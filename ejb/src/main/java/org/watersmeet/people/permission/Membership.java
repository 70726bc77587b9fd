package org.watersmeet.people.permission;

import java.util.Set;

/**
 * Whom a caller counts as when grants are looked at.
 *
 * @param user the id of the user, 0 when nobody is signed in
 * @param groups ids of groups, unmodifiable
 * @param administrator member of the administrators' group
 */
record Membership(long user, Set<Long> groups, boolean administrator) {

    static final Membership ANONYMOUS = new Membership(0, Set.of(), false);

    Membership {
        groups = Set.copyOf(groups);
    }

    /** Whether there is a user at all. */
    boolean signedIn() {
        return user != 0;
    }

    /**
     * The one function that decides about spaces. The administrators' group may do everything in
     * every space.
     */
    boolean allows(SpacePermission permission, SpaceGrants grants) {
        if (administrator) {
            return true;
        }
        return grants.of(SpacePermission.VIEW).include(this)
                && (permission == SpacePermission.VIEW || grants.of(permission).include(this));
    }
}
