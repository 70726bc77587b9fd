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

    Optional<User> findByKey(String userKey) {
        return em.createQuery("select u from User u where u.userKey = :key", User.class)
                .setParameter("key", userKey)
                .getResultStream()
                .findFirst();
    }

    /**
     * Puts a user into a group and raises the user's groups epoch.
     *
     * @return false if there is no such group
     */
    boolean join(UserId user, String group) {
        int added =
                em.createNativeQuery(
                                "insert into group_member (user_id, group_id)"
                                        + " select ?1, id from user_group where name_key = ?2"
                                        + " on conflict do nothing")
                        .setParameter(1, user.value())
                        .setParameter(2, Text.key(group))
                        .executeUpdate();
        if (added > 0) {
            em.createNativeQuery(
                            "update app_user set groups_epoch = groups_epoch + 1 where id = ?1")
                    .setParameter(1, user.value())
                    .executeUpdate();
        }
        return added > 0 || groupExists(group);
    }

    boolean groupExists(String group) {
        return !em.createNativeQuery("select id from user_group where name_key = ?1")
                .setParameter(1, Text.key(group))
                .getResultList()
                .isEmpty();
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
