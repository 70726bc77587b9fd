package org.watersmeet.wiki.property;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;

/** Rows without a life of their own: plain statements, no entity. */
@ApplicationScoped
class PropertyStore {

    private static final String COLUMNS = "id, key, value, version, modified_at";

    /** By key. */
    List<Property> list(PropertyOwner owner, int start, int limit) {
        return Sql.call(
                Databases.WEB,
                owner.table()
                        .sql(
                                "select "
                                        + COLUMNS
                                        + " from TABLE where OWNER = ? order by key offset ? limit ?"),
                statement -> {
                    statement.setLong(1, owner.id());
                    statement.setInt(2, start);
                    statement.setInt(3, limit);
                    return read(statement);
                });
    }

    Optional<Property> find(PropertyOwner owner, PropertyKey key) {
        return Sql.call(
                Databases.WEB,
                owner.table().sql("select " + COLUMNS + " from TABLE where OWNER = ? and key = ?"),
                statement -> {
                    statement.setLong(1, owner.id());
                    statement.setString(2, key.value());
                    return read(statement).stream().findFirst();
                });
    }

    /** Those of some keys, of several contents; contents with none are left out. */
    Map<ContentId, List<Property>> ofContents(
            Collection<ContentId> contents, Collection<PropertyKey> keys) {
        return Sql.call(
                Databases.WEB,
                "select "
                        + COLUMNS
                        + ", content_id from content_property"
                        + " where content_id = any(?) and key = any(?) order by key",
                statement -> {
                    SqlArrays.bindIds(
                            statement, 1, contents.stream().map(ContentId::value).toList());
                    SqlArrays.bindTexts(
                            statement, 2, keys.stream().map(PropertyKey::value).toList());
                    return byContent(statement);
                });
    }

    private static Map<ContentId, List<Property>> byContent(PreparedStatement statement)
            throws SQLException {
        Map<ContentId, List<Property>> found = new HashMap<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.computeIfAbsent(new ContentId(rows.getLong(6)), id -> new ArrayList<>())
                        .add(property(rows));
            }
        }
        return found;
    }

    int count(PropertyOwner owner) {
        return Sql.call(
                Databases.WEB,
                owner.table().sql("select count(*) from TABLE where OWNER = ?"),
                statement -> {
                    statement.setLong(1, owner.id());
                    try (ResultSet rows = statement.executeQuery()) {
                        rows.next();
                        return rows.getInt(1);
                    }
                });
    }

    /**
     * @return empty if there is one of this key
     */
    Optional<Property> add(PropertyOwner owner, NewValue wanted, UserId by) {
        return Sql.call(
                Databases.WEB,
                owner.table()
                        .sql(
                                "insert into TABLE (OWNER, key, value, version, modified_by)"
                                        + " values (?, ?, ?, 1, ?) on conflict do nothing returning "
                                        + COLUMNS),
                statement -> {
                    statement.setLong(1, owner.id());
                    statement.setString(2, wanted.key().value());
                    statement.setString(3, wanted.json());
                    statement.setLong(4, by.value());
                    return read(statement).stream().findFirst();
                });
    }

    /**
     * @param version what it is to have; the one before must be current
     * @return empty if it is not, or there is no such property
     */
    Optional<Property> replace(PropertyOwner owner, NewValue wanted, int version, UserId by) {
        return Sql.call(
                Databases.WEB,
                owner.table()
                        .sql(
                                "update TABLE set value = ?, version = ?, modified_by = ?,"
                                        + " modified_at = clock_timestamp()"
                                        + " where OWNER = ? and key = ? and version = ? returning "
                                        + COLUMNS),
                statement -> {
                    statement.setString(1, wanted.json());
                    statement.setInt(2, version);
                    statement.setLong(3, by.value());
                    statement.setLong(4, owner.id());
                    statement.setString(5, wanted.key().value());
                    statement.setInt(6, version - 1);
                    return read(statement).stream().findFirst();
                });
    }

    /**
     * Gives a property another value, as its next version.
     *
     * @return whether there is one
     */
    boolean put(PropertyOwner owner, NewValue wanted, UserId by) {
        return Sql.call(
                Databases.WEB,
                owner.table()
                        .sql(
                                "update TABLE set version = version + (value <> ?)::int,"
                                        + " modified_by = case when value <> ? then ? else modified_by end,"
                                        + " modified_at = case when value <> ? then clock_timestamp()"
                                        + " else modified_at end, value = ?"
                                        + " where OWNER = ? and key = ?"),
                statement -> {
                    statement.setString(1, wanted.json());
                    statement.setString(2, wanted.json());
                    statement.setLong(3, by.value());
                    statement.setString(4, wanted.json());
                    statement.setString(5, wanted.json());
                    statement.setLong(6, owner.id());
                    statement.setString(7, wanted.key().value());
                    return statement.executeUpdate() > 0;
                });
    }

    /**
     * @return whether there was one
     */
    boolean remove(PropertyOwner owner, PropertyKey key) {
        return Sql.call(
                Databases.WEB,
                owner.table().sql("delete from TABLE where OWNER = ? and key = ?"),
                statement -> {
                    statement.setLong(1, owner.id());
                    statement.setString(2, key.value());
                    return statement.executeUpdate() > 0;
                });
    }

    private static List<Property> read(PreparedStatement statement) throws SQLException {
        List<Property> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(property(rows));
            }
        }
        return found;
    }

    private static Property property(ResultSet row) throws SQLException {
        return new Property(
                row.getLong(1),
                new PropertyKey(row.getString(2)),
                row.getString(3),
                row.getInt(4),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }
}
