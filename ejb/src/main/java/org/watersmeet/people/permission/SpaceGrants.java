package org.watersmeet.people.permission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All grants of one space, as decisions need them. */
final class SpaceGrants {

    private final Map<SpacePermission, Holders> holders = new EnumMap<>(SpacePermission.class);

    private SpaceGrants() {}

    static SpaceGrants of(Collection<Grant> grants) {
        Map<SpacePermission, List<Subject>> subjects = new EnumMap<>(SpacePermission.class);
        for (Grant grant : grants) {
            subjects.computeIfAbsent(grant.permission(), key -> new ArrayList<>())
                    .add(grant.subject());
        }
        SpaceGrants all = new SpaceGrants();
        subjects.forEach((permission, some) -> all.holders.put(permission, new Holders(some)));
        return all;
    }

    Holders of(SpacePermission permission) {
        return holders.getOrDefault(permission, Holders.NOBODY);
    }
}
