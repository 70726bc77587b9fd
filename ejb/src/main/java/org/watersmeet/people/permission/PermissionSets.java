package org.watersmeet.people.permission;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.HashSet;
import java.util.Set;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.Caller;
import org.watersmeet.platform.cache.Caches;
import org.watersmeet.platform.cache.NamedCache;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/**
 * Grants of spaces and groups of users, cached by the epoch that the request stamp returned: a set
 * is immutable under its epoch's name, and a change makes a new name.
 *
 * <p>A set may be read a moment after its epoch and then already be the next one's. That is
 * harmless for revocations (it is stricter earlier) and for grants (they were committed), and it
 * cannot stay: the next request asks under the new epoch's name.
 */
@ApplicationScoped
class PermissionSets {

    private record GrantsOf(long spaceId, long epoch) {}

    private record GroupsOf(long userId, long epoch, long siteEpoch) {}

    private record SiteGrants(long siteEpoch) {}

    private final NamedCache<Object, Object> cache = Caches.PERMISSION_SET.typed();

    SpaceGrants grants(SpaceStamp space) {
        GrantsOf name = new GrantsOf(space.id().value(), space.permissionEpoch());
        SpaceGrants known = (SpaceGrants) cache.get(name);
        if (known == null) {
            known = SpaceGrants.of(GrantRows.of(space.id()));
            cache.put(name, known);
        }
        return known;
    }

    /**
     * @param siteEpoch names the grants for the whole site
     */
    Membership membership(Caller caller, long siteEpoch) {
        GroupsOf name = new GroupsOf(caller.id().value(), caller.groupsEpoch(), siteEpoch);
        Membership known = (Membership) cache.get(name);
        if (known == null) {
            known = membershipOf(caller.id(), siteEpoch);
            cache.put(name, known);
        }
        return known;
    }

    private GlobalGrants global(long siteEpoch) {
        SiteGrants name = new SiteGrants(siteEpoch);
        GlobalGrants known = (GlobalGrants) cache.get(name);
        if (known == null) {
            known = GlobalGrants.read();
            cache.put(name, known);
        }
        return known;
    }

    /** Groups are read anew each time: for questions about others. */
    Membership membershipOf(UserId user, long siteEpoch) {
        GlobalGrants global = global(siteEpoch);
        if (user.anonymous()) {
            return Membership.of(0, Set.of(), false, global);
        }
        return Sql.call(
                Databases.WEB,
                EffectiveGroups.OF_USER
                        + " select g.id, g.name_key from effective e"
                        + " join user_group g on g.id = e.id",
                statement -> {
                    statement.setLong(1, user.value());
                    Set<Long> groups = new HashSet<>();
                    boolean administrator = false;
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            groups.add(rows.getLong(1));
                            administrator |= rows.getString(2).equals(Permissions.ADMINISTRATORS);
                        }
                    }
                    return Membership.of(user.value(), groups, administrator, global);
                });
    }
}
