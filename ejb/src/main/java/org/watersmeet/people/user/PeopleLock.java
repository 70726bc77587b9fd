package org.watersmeet.people.user;

import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/**
 * One change of users and groups at a time, on all members: who is concerned by a nesting, whether
 * it makes a cycle, and whether an administrator is left cannot be told while others change it.
 */
final class PeopleLock {

    private PeopleLock() {}

    /** Waits for those who hold it; held until the transaction ends. */
    static void take() {
        Sql.run(
                Databases.WEB,
                "select 1 from site for no key update",
                statement -> statement.executeQuery().close());
    }
}
