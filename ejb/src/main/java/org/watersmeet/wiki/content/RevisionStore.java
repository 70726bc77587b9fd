package org.watersmeet.wiki.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.cache.ByteCache;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;

/**
 * Revisions: added once, never changed. Plain JDBC, because a revision has no life of its own for
 * an entity manager to follow, and its body should be copied as few times as possible.
 */
@ApplicationScoped
public class RevisionStore {

    private final ByteCache cache = ByteCache.revisions();

    /** Adds a revision, in the caller's transaction. */
    public void add(Revision revision) {
        Sql.run(
                Databases.WEB,
                """
                insert into revision
                    (content_id, number, title, body, author_id, created_at, comment, minor)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                statement -> {
                    statement.setLong(1, revision.content().value());
                    statement.setInt(2, revision.number());
                    statement.setString(3, revision.title());
                    statement.setString(4, revision.body());
                    statement.setLong(5, revision.author().value());
                    statement.setTimestamp(6, Timestamp.from(revision.createdAt()));
                    statement.setString(7, revision.comment());
                    statement.setBoolean(8, revision.minor());
                    statement.executeUpdate();
                });
    }

    /**
     * A revision; from the cache when this member has read it before.
     *
     * @param number a number that the request stamp or the history gave: never a guess, because a
     *     number that does not exist yet may exist soon
     */
    public Optional<Revision> find(ContentId content, int number) {
        String name = content + ":" + number;
        byte[] known = cache.get(name);
        if (known != null) {
            return Optional.of(RevisionBytes.read(content, number, known));
        }
        Optional<Revision> found = read(content, number);
        found.ifPresent(revision -> cache.put(name, RevisionBytes.write(revision)));
        return found;
    }

    /** A revision that may have been deleted: always read from the database. */
    public Optional<Revision> findStored(ContentId content, int number) {
        return read(content, number);
    }

    /**
     * Deletes a revision, in the caller's transaction. Copies of it may stay in caches: who asks
     * for a revision that is not the current one does so by {@link #findStored}.
     *
     * @return whether it was there
     */
    public boolean delete(ContentId content, int number) {
        return Sql.call(
                Databases.WEB,
                "delete from revision where content_id = ? and number = ?",
                statement -> {
                    statement.setLong(1, content.value());
                    statement.setInt(2, number);
                    return statement.executeUpdate() == 1;
                });
    }

    /**
     * Revisions of several contents; what this member has not read before comes with one query.
     *
     * @param wanted a number for each content
     */
    public Map<ContentId, Revision> findAll(Map<ContentId, Integer> wanted) {
        Map<ContentId, Revision> found = new HashMap<>();
        List<Long> missing = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        wanted.forEach(
                (content, number) -> {
                    byte[] known = cache.get(content + ":" + number);
                    if (known == null) {
                        missing.add(content.value());
                        numbers.add(number.longValue());
                    } else {
                        found.put(content, RevisionBytes.read(content, number, known));
                    }
                });
        if (!missing.isEmpty()) {
            for (Revision revision : readAll(missing, numbers)) {
                cache.put(
                        revision.content() + ":" + revision.number(),
                        RevisionBytes.write(revision));
                found.put(revision.content(), revision);
            }
        }
        return found;
    }

    private static List<Revision> readAll(List<Long> contents, List<Long> numbers) {
        return Sql.call(
                Databases.WEB,
                "select r.title, r.author_id, r.created_at, r.comment, r.minor, r.body,"
                        + " r.content_id, r.number from revision r"
                        + " join unnest(?::bigint[], ?::bigint[]) as w (content_id, number)"
                        + " on w.content_id = r.content_id and w.number = r.number",
                statement -> {
                    SqlArrays.bindIds(statement, 1, contents);
                    SqlArrays.bindIds(statement, 2, numbers);
                    List<Revision> found = new ArrayList<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            found.add(revision(new ContentId(row.getLong(7)), row.getInt(8), row));
                        }
                    }
                    return found;
                });
    }

    private static Optional<Revision> read(ContentId content, int number) {
        return Sql.call(
                Databases.WEB,
                "select title, author_id, created_at, comment, minor, body from revision"
                        + " where content_id = ? and number = ?",
                statement -> {
                    statement.setLong(1, content.value());
                    statement.setInt(2, number);
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next()
                                ? Optional.of(revision(content, number, row))
                                : Optional.empty();
                    }
                });
    }

    private static Revision revision(ContentId content, int number, ResultSet row)
            throws SQLException {
        return new Revision(
                content,
                number,
                row.getString(1),
                row.getString(6),
                new UserId(row.getLong(2)),
                row.getTimestamp(3).toInstant(),
                row.getString(4),
                row.getBoolean(5));
    }

    /**
     * Revisions without bodies, newest first.
     *
     * @param before only numbers below it
     * @param limit 1–200
     */
    public List<Revision.Summary> list(ContentId content, int before, int limit) {
        return Sql.call(
                Databases.WEB,
                """
                select number, title, author_id, created_at, comment, minor from revision
                 where content_id = ? and number < ? order by number desc limit ?""",
                statement -> {
                    statement.setLong(1, content.value());
                    statement.setInt(2, before);
                    statement.setInt(3, limit);
                    return summaries(statement);
                });
    }

    /**
     * The same from a place on.
     *
     * @param start how many to leave out
     */
    public List<Revision.Summary> listFrom(ContentId content, int start, int limit) {
        return Sql.call(
                Databases.WEB,
                """
                select number, title, author_id, created_at, comment, minor from revision
                 where content_id = ? order by number desc offset ? limit ?""",
                statement -> {
                    statement.setLong(1, content.value());
                    statement.setInt(2, start);
                    statement.setInt(3, limit);
                    return summaries(statement);
                });
    }

    private static List<Revision.Summary> summaries(PreparedStatement statement)
            throws SQLException {
        List<Revision.Summary> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(
                        new Revision.Summary(
                                rows.getInt(1),
                                rows.getString(2),
                                new UserId(rows.getLong(3)),
                                rows.getTimestamp(4).toInstant(),
                                rows.getString(5),
                                rows.getBoolean(6)));
            }
        }
        return found;
    }
}
