package org.watersmeet.wiki.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/** Finds of whom permissions are explained. */
@ApplicationScoped
class InspectedUsers {

    /**
     * @param name empty for whoever has not signed in
     * @param active whether the user may sign in
     */
    record Found(UserId id, String name, String fullName, boolean active) {}

    /**
     * @throws Problem.Invalid if there is no such user
     */
    Found find(String nameOrKey) {
        if (nameOrKey.isBlank()) {
            return new Found(UserId.ANONYMOUS, "", "", true);
        }
        return Sql.call(
                Databases.WEB,
                "select id, name, full_name, active from app_user"
                        + " where deleted_at is null and (name_key = ? or user_key = ?)",
                statement -> {
                    statement.setString(1, Text.key(nameOrKey.strip()));
                    statement.setString(2, nameOrKey.strip());
                    try (ResultSet row = statement.executeQuery()) {
                        if (!row.next()) {
                            throw new Problem.Invalid(
                                    "inspection.user",
                                    "There is no user " + nameOrKey + ".",
                                    "user");
                        }
                        return new Found(
                                new UserId(row.getLong(1)),
                                row.getString(2),
                                row.getString(3),
                                row.getBoolean(4));
                    }
                });
    }
}
