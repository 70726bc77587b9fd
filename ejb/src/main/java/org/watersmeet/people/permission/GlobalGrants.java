package org.watersmeet.people.permission;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/** All grants for the whole site, as decisions need them. */
final class GlobalGrants {

    private final Map<GlobalPermission, Holders> holders = new EnumMap<>(GlobalPermission.class);

    private GlobalGrants() {}

    static GlobalGrants of(Collection<GlobalGrant> grants) {
        Map<GlobalPermission, List<Subject>> subjects = new EnumMap<>(GlobalPermission.class);
        for (GlobalGrant grant : grants) {
            subjects.computeIfAbsent(grant.permission(), key -> new ArrayList<>())
                    .add(grant.subject());
        }
        GlobalGrants all = new GlobalGrants();
        subjects.forEach((permission, some) -> all.holders.put(permission, new Holders(some)));
        return all;
    }

    /** As they are now. */
    static GlobalGrants read() {
        return Sql.call(
                Databases.WEB,
                "select permission, subject, group_id, user_id from global_permission",
                statement -> {
                    List<GlobalGrant> grants = new ArrayList<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            grants.add(
                                    new GlobalGrant(
                                            GlobalPermission.valueOf(row.getString(1)),
                                            Subject.of(
                                                    Subject.Kind.valueOf(row.getString(2)),
                                                    row.getLong(3),
                                                    row.getLong(4))));
                        }
                    }
                    return of(grants);
                });
    }

    Holders of(GlobalPermission permission) {
        return holders.getOrDefault(permission, Holders.NOBODY);
    }
}
