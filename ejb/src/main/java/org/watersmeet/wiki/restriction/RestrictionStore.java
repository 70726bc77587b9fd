package org.watersmeet.wiki.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.people.permission.NamedSubject;
import org.watersmeet.people.permission.Restriction;
import org.watersmeet.people.permission.Subject;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;

/** The stored restrictions. What follows from them the database keeps itself, by triggers. */
@ApplicationScoped
class RestrictionStore {

    /** After the id of the content and its title. */
    private static final String NAMED =
            " r.operation, r.subject, r.subject_id, coalesce(g.name, u.name, ''),"
                    + " coalesce(u.full_name, ''), coalesce(u.user_key, '')";

    private static final String NAMES =
            " left join user_group g on r.subject = 'GROUP' and g.id = r.subject_id"
                    + " left join app_user u on r.subject = 'USER' and u.id = r.subject_id";

    private static final String BY_NAME =
            " r.operation, r.subject, lower(coalesce(g.name, u.name, '')), r.subject_id";

    private static final String OF_ONE =
            "select r.content_id, coalesce(a.title, ''),"
                    + NAMED
                    + " from content c join restriction r on r.content_id = c.id"
                    + " or r.operation = 'VIEW' and r.content_id = any(c.view_restricted_by)"
                    + " left join content a on a.id = r.content_id"
                    + NAMES
                    + " where c.id = ? order by array_position(c.view_restricted_by, r.content_id),"
                    + BY_NAME;

    private static final String OWN =
            "select r.content_id, '',"
                    + NAMED
                    + " from restriction r"
                    + NAMES
                    + " where r.content_id = any(?) order by"
                    + BY_NAME;

    /**
     * @param title of the content that is restricted; empty when that is gone or nobody asked
     */
    record Row(long content, String title, Restriction.Operation operation, NamedSubject named) {}

    /** Its own, and those above it that restrict viewing: the outermost first, then by name. */
    List<Row> of(ContentId content) {
        return Sql.call(
                Databases.WEB,
                OF_ONE,
                statement -> {
                    statement.setLong(1, content.value());
                    return rows(statement);
                });
    }

    /** Their own of several contents, those of each by name; without titles. */
    List<Row> ofAll(Collection<ContentId> contents) {
        return Sql.call(
                Databases.WEB,
                OWN,
                statement -> {
                    SqlArrays.bindIds(
                            statement, 1, contents.stream().map(ContentId::value).toList());
                    return rows(statement);
                });
    }

    private static List<Row> rows(PreparedStatement statement) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(row(row));
            }
        }
        return rows;
    }

    private static Row row(ResultSet row) throws SQLException {
        Subject subject = new Subject(Subject.Kind.valueOf(row.getString(4)), row.getLong(5));
        return new Row(
                row.getLong(1),
                row.getString(2),
                Restriction.Operation.valueOf(row.getString(3)),
                new NamedSubject(subject, row.getString(6), row.getString(7), row.getString(8)));
    }

    /**
     * Keeps everybody else from writing content until the transaction ends, so that nothing is
     * added or moved past the change. Before any other lock is taken: who writes content waits
     * holding none of these rows.
     */
    void lock() {
        Sql.run(Databases.WEB, "lock table content in exclusive mode", PreparedStatement::execute);
    }

    void add(ContentId content, Restriction.Operation operation, Collection<Subject> subjects) {
        change(
                "insert into restriction (content_id, operation, subject, subject_id)"
                        + " values (?, ?, ?, ?) on conflict do nothing",
                content,
                operation,
                subjects);
    }

    void remove(ContentId content, Restriction.Operation operation, Collection<Subject> subjects) {
        change(
                "delete from restriction where content_id = ? and operation = ? and subject = ?"
                        + " and subject_id = ?",
                content,
                operation,
                subjects);
    }

    private static void change(
            String sql,
            ContentId content,
            Restriction.Operation operation,
            Collection<Subject> subjects) {
        Sql.batch(
                Databases.WEB,
                sql,
                subjects,
                (statement, subject) -> {
                    statement.setLong(1, content.value());
                    statement.setString(2, operation.name());
                    statement.setString(3, subject.kind().name());
                    statement.setLong(4, subject.id());
                });
    }
}
