package org.watersmeet.wiki.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.DatabaseValues;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/** Persistence of single comments and of the passages they speak of. */
@ApplicationScoped
class CommentStore {

    @PersistenceContext EntityManager em;

    ContentId nextId() {
        return new ContentId(DatabaseValues.next("content_id_seq"));
    }

    Optional<Comment> find(ContentId id) {
        return Optional.ofNullable(em.find(Comment.class, id.value()));
    }

    /** The row as it is now, locked until the transaction ends. */
    Optional<Comment> lock(ContentId id) {
        return Optional.ofNullable(
                em.find(Comment.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    void add(Comment comment) {
        em.persist(comment);
        em.flush();
    }

    void flush() {
        em.flush();
    }

    void remove(Comment comment) {
        em.remove(comment);
        em.flush();
    }

    int count(ContentId container) {
        return Sql.call(
                Databases.WEB,
                "select count(*) from content where container_id = ? and kind = 'COMMENT'",
                statement -> {
                    statement.setLong(1, container.value());
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        return row.getInt(1);
                    }
                });
    }

    boolean repliedTo(ContentId comment) {
        return Sql.call(
                Databases.WEB,
                "select exists (select 1 from content where parent_id = ? and kind = 'COMMENT')",
                statement -> {
                    statement.setLong(1, comment.value());
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        return row.getBoolean(1);
                    }
                });
    }

    void addAnchor(ContentId comment, String marker, String selection) {
        Sql.run(
                Databases.WEB,
                "insert into inline_comment (content_id, marker, selection) values (?, ?, ?)",
                statement -> {
                    statement.setLong(1, comment.value());
                    statement.setString(2, marker);
                    statement.setString(3, selection);
                    statement.executeUpdate();
                });
    }

    /**
     * @param by who resolves the thread; null to open it again
     * @return whether that comment begins a thread about a passage
     */
    boolean resolve(ContentId comment, @Nullable UserId by) {
        return Sql.call(
                Databases.WEB,
                by == null
                        ? "update inline_comment set resolver_id = null, resolved_at = null"
                                + " where content_id = ?"
                        : "update inline_comment set resolver_id = ?,"
                                + " resolved_at = clock_timestamp() where content_id = ?",
                statement -> {
                    int index = 1;
                    if (by != null) {
                        statement.setLong(index++, by.value());
                    }
                    statement.setLong(index, comment.value());
                    return statement.executeUpdate() > 0;
                });
    }
}
