package org.watersmeet.people.permission;

import java.sql.ResultSet;
import java.util.Optional;
import org.watersmeet.kernel.Text;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/** Subjects by the names that people give them. */
public final class Subjects {

    private Subjects() {}

    /** The group of a name. */
    public static Optional<Subject> group(String name) {
        return id("select id from user_group where name_key = ?", Text.key(name))
                .map(Subject::group);
    }

    /**
     * The user of a name.
     *
     * @param nameOrKey the sign-in name, or the 32 digits that never change
     */
    public static Optional<Subject> user(String nameOrKey) {
        return id("select id from app_user where name_key = ?", Text.key(nameOrKey))
                .or(() -> id("select id from app_user where user_key = ?", nameOrKey))
                .map(Subject::user);
    }

    private static Optional<Long> id(String sql, String name) {
        return Sql.call(
                Databases.WEB,
                sql,
                statement -> {
                    statement.setString(1, name);
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next() ? Optional.of(row.getLong(1)) : Optional.<Long>empty();
                    }
                });
    }
}
