package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.people.permission.Visibility;
import org.watersmeet.platform.database.DatabaseValues;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;
import org.watersmeet.wiki.content.Title;
import org.watersmeet.wiki.space.Space;

/** Persistence of single pages and of the tree's structure. Lists are in {@link PageLists}. */
@ApplicationScoped
class PageStore {

    @PersistenceContext EntityManager em;

    ContentId nextId() {
        return new ContentId(DatabaseValues.next("content_id_seq"));
    }

    /** From the validated cache when the request stamp vouches for it, else from the database. */
    Optional<Page> find(ContentId id) {
        return Optional.ofNullable(em.find(Page.class, id.value()));
    }

    Optional<Space> findSpace(SpaceId id) {
        return Optional.ofNullable(em.find(Space.class, id.value()));
    }

    /** The row as it is now, locked until the transaction ends: saves of one page form a queue. */
    Optional<Page> lock(ContentId id) {
        return Optional.ofNullable(em.find(Page.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** In the order of the ids is up to the caller; one query. */
    List<Page> findAll(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select p from Page p where p.id in :ids", Page.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /**
     * Current children of a page that the reader may view, in tree order; one query, which passes
     * those before the start by their ids alone.
     */
    @SuppressWarnings("unchecked") // of Page: JPA has no other way to say so
    List<Page> children(Visibility visibility, ContentId parent, int start, int limit) {
        Query query =
                em.createNativeQuery(
                        """
                        select p.* from content p where p.id = any(array(
                            select c.id from content c
                             where c.parent_id = ? and c.kind = 'PAGE' and c.status = 'CURRENT'
                               and %s
                             order by c.position nulls last, c.title_key, c.id offset ? limit ?))
                         order by p.position nulls last, p.title_key, p.id"""
                                .formatted(visibility.unrestricted("c")),
                        Page.class);
        List<Object> arguments = new ArrayList<>();
        arguments.add(parent.value());
        arguments.addAll(visibility.unrestrictedArguments());
        arguments.add(start);
        arguments.add(limit);
        for (int i = 0; i < arguments.size(); i++) {
            query.setParameter(i + 1, arguments.get(i));
        }
        return query.getResultList();
    }

    void add(Page page) {
        em.persist(page);
        em.flush();
    }

    /** Writes what is pending now, so that plain statements after it see it. */
    void flush() {
        em.flush();
    }

    /** After plain statements have changed its row. */
    void refresh(Page page) {
        em.refresh(page);
    }

    void remove(Page page) {
        em.remove(page);
        em.flush();
    }

    /** Whether another current page of the space has this title. */
    boolean titleTaken(SpaceId space, Title title, @Nullable ContentId except) {
        return !em.createNativeQuery(
                        "select 1 from content where space_id = ?1 and title_key = ?2"
                                + " and kind = 'PAGE' and status = 'CURRENT' and id <> ?3")
                .setParameter(1, space.value())
                .setParameter(2, title.key())
                .setParameter(3, except == null ? 0L : except.value())
                .getResultList()
                .isEmpty();
    }

    /** Whether another current post of the space and day has this title. */
    boolean postTitleTaken(SpaceId space, LocalDate day, Title title, @Nullable ContentId except) {
        return !em.createNativeQuery(
                        "select 1 from content where space_id = ?1 and title_key = ?2"
                                + " and kind = 'BLOG_POST' and posting_day = ?3"
                                + " and status = 'CURRENT' and id <> ?4")
                .setParameter(1, space.value())
                .setParameter(2, title.key())
                .setParameter(3, day)
                .setParameter(4, except == null ? 0L : except.value())
                .getResultList()
                .isEmpty();
    }

    /**
     * Keeps the space's tree as it is, but lets others create pages too, until the transaction
     * ends.
     */
    void lockTreeShared(SpaceId space) {
        lockTree("pg_advisory_xact_lock_shared", space);
    }

    /**
     * Nobody else changes the space's tree until the transaction ends: no two moves make a cycle.
     */
    void lockTree(SpaceId space) {
        lockTree("pg_advisory_xact_lock", space);
    }

    private void lockTree(String function, SpaceId space) {
        em.createNativeQuery("select 1 from (select " + function + "(?1)) locked")
                .setParameter(1, space.value())
                .getSingleResult();
    }

    /**
     * Names the lists of children anew that changed with a child of {@code parent}: its own, and
     * the one it stands in itself (which says whether it has children).
     */
    void childrenChanged(SpaceId space, @Nullable Page parent) {
        if (parent == null) {
            rootsChanged(space);
            return;
        }
        ContentId grandparent = parent.parent();
        if (grandparent == null) {
            rootsChanged(space);
        }
        em.createNativeQuery(
                        "update content set children_epoch = children_epoch + 1 where id in"
                                + " (select id from content where id in (?1, ?2)"
                                + " order by id for no key update)")
                .setParameter(1, parent.id().value())
                .setParameter(2, grandparent == null ? 0L : grandparent.value())
                .executeUpdate();
    }

    private void rootsChanged(SpaceId space) {
        em.createNativeQuery("update space set roots_epoch = roots_epoch + 1 where id = ?1")
                .setParameter(1, space.value())
                .executeUpdate();
    }

    /** Moves all descendants along; {@code lock_version} rises, so no cached entity stays. */
    void movePaths(String oldPrefix, String newPrefix) {
        em.createNativeQuery(
                        "update content set path = ?1 || substr(path, ?2),"
                                + " lock_version = lock_version + 1 where path like ?3")
                .setParameter(1, newPrefix)
                .setParameter(2, oldPrefix.length() + 1)
                .setParameter(3, oldPrefix + "%")
                .executeUpdate();
    }

    /** Ids of the current pages on a page's level, itself included, in tree order. */
    List<Long> siblings(Page page) {
        List<Long> ids = new ArrayList<>();
        for (Object id :
                em.createNativeQuery(
                                "select id from content where space_id = ?1"
                                        + " and parent_id is not distinct from ?2::bigint"
                                        + " and kind = 'PAGE' and status = 'CURRENT'"
                                        + " order by position nulls last, title_key, id")
                        .setParameter(1, page.space().value())
                        .setParameter(2, page.parent() == null ? null : page.parent().value())
                        .getResultList()) {
            ids.add(((Number) id).longValue());
        }
        return ids;
    }

    /** Numbers the pages of a level in this order; one statement. */
    void setPositions(List<Long> ordered) {
        Sql.run(
                Databases.WEB,
                "update content c set position = o.place::int, lock_version = c.lock_version + 1"
                        + " from unnest(?::bigint[]) with ordinality as o (id, place)"
                        + " where c.id = o.id and c.position is distinct from o.place::int",
                statement -> {
                    SqlArrays.bindIds(statement, 1, ordered);
                    statement.executeUpdate();
                });
    }

    /** Puts the children of a page below its own parent. */
    void liftChildren(Page page) {
        em.createNativeQuery(
                        // without the cast a null for "at the top" has no type to PostgreSQL
                        "update content set parent_id = ?1::bigint,"
                                + " lock_version = lock_version + 1"
                                + " where parent_id = ?2 and kind = 'PAGE' and status = 'CURRENT'")
                .setParameter(1, page.parent() == null ? null : page.parent().value())
                .setParameter(2, page.id().value())
                .executeUpdate();
        movePaths(page.pathBelow(), page.path());
    }
}
