package org.watersmeet.people.permission;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What one subject may do on the whole site.
 *
 * @param permissions unmodifiable, in their order
 */
public record GlobalSubject(NamedSubject named, Set<GlobalPermission> permissions) {

    public GlobalSubject {
        EnumSet<GlobalPermission> copy = EnumSet.noneOf(GlobalPermission.class);
        copy.addAll(permissions);
        permissions = Collections.unmodifiableSet(copy);
    }
}
