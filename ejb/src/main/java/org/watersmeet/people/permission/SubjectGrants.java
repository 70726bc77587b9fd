package org.watersmeet.people.permission;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What one subject may do in a space.
 *
 * @param name of the group or the user's sign-in name; empty for other subjects and for what is
 *     gone
 * @param fullName of the user, else empty
 * @param permissions unmodifiable, in their order
 */
public record SubjectGrants(
        Subject subject, String name, String fullName, Set<SpacePermission> permissions) {

    public SubjectGrants {
        EnumSet<SpacePermission> copy = EnumSet.noneOf(SpacePermission.class);
        copy.addAll(permissions);
        permissions = Collections.unmodifiableSet(copy);
    }

    /** Whether the group or the user it was granted to is no longer there. */
    public boolean orphaned() {
        return subject.id() > 0 && name.isEmpty();
    }
}
