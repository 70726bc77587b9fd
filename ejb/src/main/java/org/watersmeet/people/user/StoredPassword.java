package org.watersmeet.people.user;

import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/** The stored form of passwords, for those who check them. */
public final class StoredPassword {

    private StoredPassword() {}

    /**
     * Stores another hash of the same password: nothing that rests on the password ends. If the
     * password was changed meanwhile, that change stays.
     *
     * @param before the hash that the password was found to be right by
     */
    public static void replaceHash(UserId user, String before, String after) {
        Sql.update(
                Databases.WEB,
                "update app_user set password_hash = ?, lock_version = lock_version + 1"
                        + " where id = ? and password_hash = ?",
                after,
                user.value(),
                before);
    }
}
