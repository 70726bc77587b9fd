package org.watersmeet.wiki.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.Text;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.permission.SpaceStamp;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;
import org.watersmeet.wiki.label.LabelName;
import org.watersmeet.wiki.space.SpaceKey;

/** The rows of templates. Plain JDBC: they are few, and no view of a page looks at one. */
@ApplicationScoped
class TemplateStore {

    /**
     * A row.
     *
     * @param space null for the whole site
     */
    record Row(TemplateWithBody template, @Nullable SpaceStamp space) {}

    private static final String SELECT =
            """
            select t.id, t.name, t.description, t.labels, t.revision, t.modified_at, t.body,
                   s.key, s.id, s.permission_epoch, s.status
              from template t left join space s on s.id = t.space_id\s""";

    Optional<Row> find(TemplateId id) {
        return Sql.call(
                Databases.WEB,
                SELECT + "where t.id = ? and s.status is distinct from 'DELETED'",
                statement -> {
                    statement.setLong(1, id.value());
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next() ? Optional.of(row(row)) : Optional.empty();
                    }
                });
    }

    /**
     * Templates of a space, or of the whole site, by name.
     *
     * @param space null for the whole site
     */
    List<TemplateWithBody> list(@Nullable SpaceId space, int start, int limit) {
        return Sql.call(
                Databases.WEB,
                SELECT + "where coalesce(t.space_id, 0) = ? order by t.name_key offset ? limit ?",
                statement -> {
                    statement.setLong(1, space == null ? 0 : space.value());
                    statement.setInt(2, start);
                    statement.setInt(3, limit);
                    List<TemplateWithBody> found = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.add(row(rows).template());
                        }
                    }
                    return found;
                });
    }

    private static Row row(ResultSet row) throws SQLException {
        String key = row.getString(8);
        SpaceStamp space =
                key == null
                        ? null
                        : new SpaceStamp(
                                new SpaceId(row.getLong(9)),
                                row.getLong(10),
                                row.getString(11).equals("ARCHIVED"));
        TemplateDetails details =
                new TemplateDetails(
                        new TemplateId(row.getLong(1)),
                        key == null ? null : new SpaceKey(key),
                        row.getString(2),
                        row.getString(3),
                        SqlArrays.texts(row, 4).stream().map(LabelName::parse).toList(),
                        row.getInt(5),
                        row.getTimestamp(6).toInstant());
        return new Row(new TemplateWithBody(details, row.getString(7)), space);
    }

    /**
     * @return empty if another has the name
     */
    Optional<TemplateId> add(@Nullable SpaceId space, TemplateInput input, UserId by) {
        return Sql.call(
                Databases.WEB,
                """
                insert into template (name, name_key, description, labels, body, modifier_id,
                                      creator_id, space_id)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id""",
                statement -> {
                    int next = bind(input, by, statement);
                    statement.setLong(next, by.value());
                    statement.setObject(next + 1, space == null ? null : space.value());
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next()
                                ? Optional.of(new TemplateId(row.getLong(1)))
                                : Optional.empty();
                    }
                });
    }

    /** Whether another template of the same place has a name. */
    boolean nameTaken(@Nullable SpaceId space, String name, TemplateId except) {
        return Sql.call(
                Databases.WEB,
                "select 1 from template where coalesce(space_id, 0) = ? and name_key = ?"
                        + " and id <> ?",
                statement -> {
                    statement.setLong(1, space == null ? 0 : space.value());
                    statement.setString(2, Text.key(name));
                    statement.setLong(3, except.value());
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next();
                    }
                });
    }

    /**
     * @param seen the revision that is changed; 0 for whichever is there
     * @return whether it was that
     */
    boolean save(TemplateId id, int seen, TemplateInput input, UserId by) {
        return Sql.call(
                Databases.WEB,
                """
                update template set name = ?, name_key = ?, description = ?, labels = ?, body = ?,
                       modifier_id = ?, modified_at = clock_timestamp(), revision = revision + 1
                 where id = ? and ? in (0, revision)""",
                statement -> {
                    int next = bind(input, by, statement);
                    statement.setLong(next, id.value());
                    statement.setInt(next + 1, seen);
                    return statement.executeUpdate() == 1;
                });
    }

    private static int bind(TemplateInput input, UserId by, PreparedStatement statement)
            throws SQLException {
        statement.setString(1, input.name());
        statement.setString(2, Text.key(input.name()));
        statement.setString(3, input.description());
        SqlArrays.bindTexts(
                statement, 4, input.labels().stream().map(LabelName::toString).toList());
        statement.setString(5, input.body());
        statement.setLong(6, by.value());
        return 7;
    }

    void delete(TemplateId id) {
        Sql.run(
                Databases.WEB,
                "delete from template where id = ?",
                statement -> {
                    statement.setLong(1, id.value());
                    statement.executeUpdate();
                });
    }
}
