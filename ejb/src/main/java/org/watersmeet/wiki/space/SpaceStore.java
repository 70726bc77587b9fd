package org.watersmeet.wiki.space;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.people.permission.Visibility;
import org.watersmeet.platform.database.DatabaseValues;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;

/** All persistence of spaces. */
@ApplicationScoped
class SpaceStore {

    @PersistenceContext EntityManager em;

    long nextId() {
        return DatabaseValues.next("content_id_seq");
    }

    void add(Space space) {
        em.persist(space);
        em.flush();
    }

    Optional<Space> find(SpaceId id) {
        return Optional.ofNullable(em.find(Space.class, id.value()));
    }

    /** In the order of the ids; one query. */
    List<Space> findAll(List<SpaceId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Long> values = ids.stream().map(SpaceId::value).toList();
        return em.createQuery("select s from Space s where s.id in :ids", Space.class)
                .setParameter("ids", values)
                .getResultStream()
                .sorted(Comparator.comparingInt(space -> ids.indexOf(space.id())))
                .toList();
    }

    boolean keyTaken(SpaceKey key) {
        return !em.createNativeQuery("select 1 from space where key_lookup = ?1")
                .setParameter(1, key.lookup())
                .getResultList()
                .isEmpty();
    }

    /**
     * From now on nobody sees it, and its key is free: no key has a space in it.
     *
     * @see org.watersmeet.people.permission.Visibility
     */
    void conceal(SpaceId space) {
        em.createNativeQuery(
                        "update space set status = 'DELETED', home_page_id = null,"
                                + " key_lookup = key_lookup || ' ' || id,"
                                + " lock_version = lock_version + 1,"
                                + " permission_epoch = permission_epoch + 1 where id = ?1")
                .setParameter(1, space.value())
                .executeUpdate();
    }

    /** Ids of the spaces the caller may view, by key. */
    List<SpaceId> list(Visibility visibility, SpaceQuery query, int start, int limit) {
        SpaceStatus status = query.status();
        return Sql.call(
                Databases.WEB,
                "select s.id from space s where "
                        + visibility.condition("s.id")
                        + " and (? or s.key_lookup = any(?))"
                        + " and (?::text is null or s.status = ?)"
                        + " and (?::boolean is null or (s.owner_id is not null) = ?)"
                        + " and (? or exists (select 1 from space_label g"
                        + " join label l on l.id = g.label_id"
                        + " where g.space_id = s.id and l.name = any(?)))"
                        + " order by s.key_lookup offset ? limit ?",
                statement -> {
                    int index = visibility.bind(statement, 1);
                    statement.setBoolean(index++, query.keys().isEmpty());
                    SqlArrays.bindTexts(
                            statement,
                            index++,
                            query.keys().stream().map(SpaceKey::lookup).toList());
                    statement.setString(index++, status == null ? null : status.name());
                    statement.setString(index++, status == null ? null : status.name());
                    statement.setObject(index++, query.personal(), Types.BOOLEAN);
                    statement.setObject(index++, query.personal(), Types.BOOLEAN);
                    statement.setBoolean(index++, query.labels().isEmpty());
                    SqlArrays.bindTexts(statement, index++, query.labels());
                    statement.setInt(index++, start);
                    statement.setInt(index, limit);
                    return ids(statement);
                });
    }

    /** Ids of the spaces in use that the caller may view and edit in, by key. */
    List<SpaceId> writable(Visibility visibility, int limit) {
        return Sql.call(
                Databases.WEB,
                "select s.id from space s where s.status = 'CURRENT' and "
                        + visibility.condition("s.id")
                        + " and "
                        + visibility.condition("s.id", SpacePermission.ADD_PAGE)
                        + " order by s.key_lookup limit ?",
                statement -> {
                    int index = visibility.bind(statement, visibility.bind(statement, 1));
                    statement.setInt(index, limit);
                    return ids(statement);
                });
    }

    boolean ownsOne(UserId user) {
        return !em.createNativeQuery(
                        "select 1 from space where owner_id = ?1 and status <> 'DELETED'")
                .setParameter(1, user.value())
                .getResultList()
                .isEmpty();
    }

    Optional<SpaceKey> personal(Visibility visibility, UserId user) {
        return Sql.call(
                Databases.WEB,
                "select s.key from space s where s.owner_id = ? and "
                        + visibility.condition("s.id"),
                statement -> {
                    statement.setLong(1, user.value());
                    visibility.bind(statement, 2);
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next()
                                ? Optional.of(new SpaceKey(row.getString(1)))
                                : Optional.empty();
                    }
                });
    }

    private static List<SpaceId> ids(PreparedStatement statement) throws SQLException {
        List<SpaceId> ids = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(new SpaceId(rows.getLong(1)));
            }
        }
        return ids;
    }
}
