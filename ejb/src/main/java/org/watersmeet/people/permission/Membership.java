package org.watersmeet.people.permission;

import java.util.EnumSet;
import java.util.Set;

/**
 * Whom a caller counts as when grants are looked at, and what the caller has for the whole site.
 *
 * @param user the id of the user, 0 when nobody is signed in
 * @param groups ids of groups, unmodifiable
 * @param global what the caller may for the whole site, unmodifiable; administrators everything
 */
record Membership(long user, Set<Long> groups, Set<GlobalPermission> global) {

    /** Whoever has not signed in, where that may use the site. */
    static final Membership ANONYMOUS = new Membership(0, Set.of(), false);

    Membership {
        groups = Set.copyOf(groups);
        global = Set.copyOf(global);
    }

    /**
     * One who may do everything, or who may use the site and has nothing else for the whole of it.
     */
    Membership(long user, Set<Long> groups, boolean administrator) {
        this(
                user,
                groups,
                administrator
                        ? EnumSet.allOf(GlobalPermission.class)
                        : EnumSet.of(GlobalPermission.USE));
    }

    /**
     * @param inAdministrators member of the administrators' group, who needs no grant
     */
    static Membership of(
            long user, Set<Long> groups, boolean inAdministrators, GlobalGrants grants) {
        Membership bare = new Membership(user, groups, inAdministrators);
        if (inAdministrators || grants.of(GlobalPermission.SYSTEM).include(bare)) {
            return new Membership(user, groups, true);
        }
        Set<GlobalPermission> global = EnumSet.noneOf(GlobalPermission.class);
        for (GlobalPermission permission : GlobalPermission.values()) {
            if (grants.of(permission).include(bare)) {
                global.add(permission);
            }
        }
        return new Membership(user, groups, global);
    }

    /** Whether one may do everything: of the administrators' group, or by a grant. */
    boolean administrator() {
        return global.contains(GlobalPermission.SYSTEM);
    }

    /** Whether there is a user at all. */
    boolean signedIn() {
        return user != 0;
    }

    /** Whether one may use the site; if not, nothing else counts. */
    boolean uses() {
        return global.contains(GlobalPermission.USE);
    }

    /** The one function that decides about the whole site. */
    boolean allows(GlobalPermission permission) {
        return uses() && global.contains(permission);
    }

    /**
     * The one function that decides about spaces. Administrators may do everything in every space.
     */
    boolean allows(SpacePermission permission, SpaceGrants grants) {
        if (administrator()) {
            return true;
        }
        return uses()
                && grants.of(SpacePermission.VIEW).include(this)
                && (permission == SpacePermission.VIEW || grants.of(permission).include(this));
    }
}
