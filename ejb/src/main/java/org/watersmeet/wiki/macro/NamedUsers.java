package org.watersmeet.wiki.macro;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;

/** Finds the users that macros name, any number with one query. */
@ApplicationScoped
class NamedUsers {

    /**
     * @param names sign-in names as they are compared, or keys
     * @return users by both
     */
    Map<String, UserDetails> find(Set<String> names) {
        Map<String, UserDetails> found = new HashMap<>();
        if (names.isEmpty()) {
            return found;
        }
        Sql.run(
                Databases.WEB,
                "select id, user_key, name, full_name, active, name_key from app_user"
                        + " where name_key = any(?) or user_key = any(?)",
                statement -> {
                    SqlArrays.bindTexts(statement, 1, names);
                    SqlArrays.bindTexts(statement, 2, names);
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            UserDetails user =
                                    new UserDetails(
                                            new UserId(row.getLong(1)),
                                            row.getString(2),
                                            row.getString(3),
                                            row.getString(4),
                                            "",
                                            row.getBoolean(5));
                            found.put(user.userKey(), user);
                            found.put(row.getString(6), user);
                        }
                    }
                });
        return found;
    }
}
