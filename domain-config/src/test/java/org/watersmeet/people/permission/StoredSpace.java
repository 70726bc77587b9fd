package org.watersmeet.people.permission;

import java.sql.SQLException;
import java.util.List;
import org.watersmeet.launcher.database.MigratedDatabase;

/** A space of a test, as the database has it. */
final class StoredSpace {

    private StoredSpace() {}

    static void insert(MigratedDatabase site, long id, List<Grant> grants) throws SQLException {
        site.run(
                "insert into space (id, key, key_lookup, name, creator_id) values (?, ?, ?, 'n', 0)",
                id,
                "K" + id,
                "K" + id);
        for (Grant grant : grants) {
            site.run(
                    "insert into space_permission (space_id, permission, subject, group_id, user_id)"
                            + " values (?, ?, ?, ?, ?) on conflict do nothing",
                    id,
                    grant.permission().name(),
                    grant.subject().kind().name(),
                    grant.subject().groupId(),
                    grant.subject().userId());
        }
    }
}
