package org.watersmeet.people.permission;

import java.sql.ResultSet;
import org.watersmeet.kernel.Problem;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/** That there is always somebody who administers the site. */
public final class Administrators {

    private static final String ONE_IS_LEFT =
            EffectiveGroups.WITHIN.formatted("(select id from user_group where name_key = ?)")
                    + " select exists (select 1 from within w"
                    + " join group_member m on m.group_id = w.id"
                    + " join app_user u on u.id = m.user_id"
                    + " where u.active and u.deleted_at is null)";

    private Administrators() {}

    /**
     * To be asked after each change of users, groups and who is in them, in its transaction and
     * while nobody else makes one: two that take out the last but one together leave none.
     *
     * @throws Problem.Conflict if nobody would be left; the transaction is then lost
     */
    public static void requireOne() {
        boolean left =
                Sql.call(
                        Databases.WEB,
                        ONE_IS_LEFT,
                        statement -> {
                            statement.setString(1, Permissions.ADMINISTRATORS);
                            try (ResultSet row = statement.executeQuery()) {
                                return row.next() && row.getBoolean(1);
                            }
                        });
        if (!left) {
            throw new Problem.Conflict(
                    "site.last-administrator",
                    "Nobody would be left to administer the site: this would take out its last"
                            + " administrator.",
                    0);
        }
    }
}
