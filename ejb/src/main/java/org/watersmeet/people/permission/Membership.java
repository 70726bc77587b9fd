package org.watersmeet.people.permission;

import java.util.Set;

/**
 * The groups of a caller.
 *
 * @param signedIn whether there is a user at all
 * @param groups ids of groups, unmodifiable
 * @param administrator member of the administrators' group
 */
record Membership(boolean signedIn, Set<Long> groups, boolean administrator) {

    static final Membership ANONYMOUS = new Membership(false, Set.of(), false);

    Membership {
        groups = Set.copyOf(groups);
    }

    /** The one function that decides. Administrators may do everything in every space. */
    boolean allows(SpacePermission permission, Iterable<Grant> grants) {
        if (administrator) {
            return true;
        }
        boolean viewable = granted(SpacePermission.VIEW, grants);
        return permission == SpacePermission.VIEW
                ? viewable
                : viewable && granted(permission, grants);
    }

    private boolean granted(SpacePermission permission, Iterable<Grant> grants) {
        for (Grant grant : grants) {
            if (grant.permission() == permission && concerns(grant)) {
                return true;
            }
        }
        return false;
    }

    private boolean concerns(Grant grant) {
        return switch (grant.subject()) {
            case ANONYMOUS -> true;
            case SIGNED_IN -> signedIn;
            case GROUP -> groups.contains(grant.groupId());
        };
    }
}
