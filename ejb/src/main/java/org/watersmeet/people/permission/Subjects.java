package org.watersmeet.people.permission;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;

/** Subjects by the names that people give them. */
public final class Subjects {

    private Subjects() {}

    private static Optional<Subject> group(String name) {
        return id("select id from user_group where name_key = ?", Text.key(name))
                .map(Subject::group);
    }

    /**
     * @param nameOrKey the sign-in name, or the 32 digits that never change
     */
    private static Optional<Subject> user(String nameOrKey) {
        return id("select id from app_user where name_key = ?", Text.key(nameOrKey))
                .or(() -> id("select id from app_user where user_key = ?", nameOrKey))
                .map(Subject::user);
    }

    /**
     * The group or the user whom a person names.
     *
     * @param kind {@link Subject.Kind#GROUP} or {@link Subject.Kind#USER}
     * @throws Problem.Invalid if there is none
     */
    public static Subject require(Subject.Kind kind, String name) {
        boolean group = kind == Subject.Kind.GROUP;
        return (group ? group(name) : user(name))
                .orElseThrow(
                        () ->
                                new Problem.Invalid(
                                        "subject.unknown",
                                        "There is no %s %s."
                                                .formatted(
                                                        group ? "group" : "user",
                                                        Text.shortened(name, 80)),
                                        "name"));
    }

    /** Groups and users with their names; what is gone has none. */
    public static Map<Subject, NamedSubject> named(Collection<Subject> subjects) {
        List<Long> groups = ids(subjects, Subject.Kind.GROUP);
        List<Long> users = ids(subjects, Subject.Kind.USER);
        Map<Subject, NamedSubject> named = new HashMap<>();
        subjects.forEach(each -> named.put(each, new NamedSubject(each, "", "", "")));
        if (groups.isEmpty() && users.isEmpty()) {
            return named;
        }
        Sql.run(
                Databases.WEB,
                """
                select 'GROUP', id, name, '', '' from user_group where id = any(?)
                union all
                select 'USER', id, name, full_name, user_key from app_user where id = any(?)""",
                statement -> {
                    SqlArrays.bindIds(statement, 1, groups);
                    SqlArrays.bindIds(statement, 2, users);
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            Subject subject =
                                    new Subject(
                                            Subject.Kind.valueOf(row.getString(1)), row.getLong(2));
                            named.put(
                                    subject,
                                    new NamedSubject(
                                            subject,
                                            row.getString(3),
                                            row.getString(4),
                                            row.getString(5)));
                        }
                    }
                });
        return named;
    }

    private static List<Long> ids(Collection<Subject> subjects, Subject.Kind kind) {
        return subjects.stream().filter(it -> it.kind() == kind).map(Subject::id).toList();
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
