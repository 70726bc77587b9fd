package org.watersmeet.people.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watersmeet.kernel.Text;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.DatabaseValues;

/** All persistence of users and groups. */
@ApplicationScoped
class UserStore {

    @PersistenceContext EntityManager em;

    long nextId() {
        return DatabaseValues.next("principal_id_seq");
    }

    void add(User user) {
        em.persist(user);
        em.flush();
    }

    Optional<User> find(UserId id) {
        return Optional.ofNullable(em.find(User.class, id.value()));
    }

    Optional<User> findByName(String name) {
        return em.createQuery("select u from User u where u.nameKey = :key", User.class)
                .setParameter("key", Text.key(name))
                .getResultStream()
                .findFirst();
    }

    /** The user as changes need it: one who was deleted is not found. */
    Optional<User> findPresent(String name) {
        return findByName(name).filter(user -> !user.deleted());
    }

    /** Those who may sign in, by name. */
    List<User> active(int start, int limit) {
        return em.createQuery(
                        "select u from User u where u.active = true and u.deletedAt is null"
                                + " order by u.nameKey",
                        User.class)
                .setFirstResult(start)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Of a user who is deleted: what is nobody's work. */
    void removePossessions(UserId user) {
        for (String table : List.of("user_avatar", "content_watch", "space_watch")) {
            em.createNativeQuery("delete from " + table + " where user_id = ?1")
                    .setParameter(1, user.value())
                    .executeUpdate();
        }
    }

    /** Writes changes now, for statements that look at them. */
    void flush() {
        em.flush();
    }

    Optional<User> findByKey(String userKey) {
        return em.createQuery("select u from User u where u.userKey = :key", User.class)
                .setParameter("key", userKey)
                .getResultStream()
                .findFirst();
    }

    Optional<User> find(UserReference user) {
        return user.key() ? findByKey(user.value()) : findByName(user.value());
    }

    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Object row :
                em.createNativeQuery("select id, name from user_group order by name_key limit 500")
                        .getResultList()) {
            Object[] columns = (Object[]) row;
            groups.add(new Group(((Number) columns[0]).longValue(), (String) columns[1]));
        }
        return groups;
    }
}
