package org.watersmeet.wiki.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.platform.cache.Caches;
import org.watersmeet.platform.cache.NamedCache;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;

/** Attachments in some order; each list is one query that an index serves. */
@ApplicationScoped
class AttachmentLists {

    /** So many of a container are kept in the cache; what is beyond is asked for. */
    private static final int CACHED = 200;

    private static final String BY_NAME = " order by c.title_key, c.id";

    /**
     * The beginning of a container's list.
     *
     * @param total how many there are in all
     */
    private record Beginning(List<AttachmentFile> files, int total) {}

    private final NamedCache<String, Beginning> cache = Caches.ATTACHMENT_LIST.typed();

    /** How many current attachments a container has. */
    int count(ContentId container, long epoch) {
        return beginning(container, epoch).total();
    }

    /**
     * Current attachments of a container, by name.
     *
     * @param epoch the container's attachments epoch, as the request stamp shows it
     */
    List<AttachmentFile> of(ContentId container, long epoch, int start, int limit) {
        Beginning known = beginning(container, epoch);
        int size = known.files().size();
        if (start + limit <= size || size == known.total()) {
            return known.files().subList(Math.min(start, size), Math.min(start + limit, size));
        }
        return read(container, start, limit);
    }

    private Beginning beginning(ContentId container, long epoch) {
        String name = container + ":" + epoch;
        Beginning known = cache.get(name);
        if (known == null) {
            List<AttachmentFile> files = read(container, 0, CACHED);
            known = new Beginning(files, files.size() < CACHED ? files.size() : total(container));
            cache.put(name, known);
        }
        return known;
    }

    private static int total(ContentId container) {
        return Sql.call(
                Databases.WEB,
                "select count(*) from content where container_id = ? and kind = 'ATTACHMENT'"
                        + " and status = 'CURRENT'",
                statement -> {
                    statement.setLong(1, container.value());
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        return row.getInt(1);
                    }
                });
    }

    private static List<AttachmentFile> read(ContentId container, int start, int limit) {
        return Sql.call(
                Databases.WEB,
                AttachmentRows.CURRENT
                        + " where c.container_id = ? and c.kind = 'ATTACHMENT'"
                        + " and c.status = 'CURRENT'"
                        + BY_NAME
                        + " offset ? limit ?",
                statement -> {
                    statement.setLong(1, container.value());
                    statement.setInt(2, start);
                    statement.setInt(3, limit);
                    return AttachmentRows.readAll(statement);
                });
    }

    /**
     * Current attachments of a container that fit.
     *
     * @param name all when empty
     * @param mediaType all when empty
     */
    List<AttachmentFile> matching(
            ContentId container, String name, String mediaType, int start, int limit) {
        return Sql.call(
                Databases.WEB,
                AttachmentRows.CURRENT
                        + " where c.container_id = ? and c.kind = 'ATTACHMENT'"
                        + " and c.status = 'CURRENT' and (? = '' or c.title = ?)"
                        + " and (? = '' or r.media_type = ?)"
                        + BY_NAME
                        + " offset ? limit ?",
                statement -> {
                    statement.setLong(1, container.value());
                    statement.setString(2, name);
                    statement.setString(3, name);
                    statement.setString(4, mediaType);
                    statement.setString(5, mediaType);
                    statement.setInt(6, start);
                    statement.setInt(7, limit);
                    return AttachmentRows.readAll(statement);
                });
    }

    /** Trashed attachments of a container, last trashed first. */
    List<AttachmentFile> trashed(ContentId container, int limit) {
        return Sql.call(
                Databases.WEB,
                AttachmentRows.CURRENT
                        + " where c.container_id = ? and c.kind = 'ATTACHMENT'"
                        + " and c.status = 'TRASHED' order by c.trashed_at desc, c.id desc limit ?",
                statement -> {
                    statement.setLong(1, container.value());
                    statement.setInt(2, limit);
                    return AttachmentRows.readAll(statement);
                });
    }

    /** Current attachments of some containers that have one of these names; one query. */
    List<AttachmentFile> named(SortedSet<Long> containers, SortedSet<String> names) {
        return Sql.call(
                Databases.WEB,
                AttachmentRows.CURRENT
                        + " where c.container_id = any(?) and c.title = any(?)"
                        + " and c.kind = 'ATTACHMENT' and c.status = 'CURRENT'",
                statement -> {
                    SqlArrays.bindIds(statement, 1, containers);
                    SqlArrays.bindTexts(statement, 2, names);
                    return AttachmentRows.readAll(statement);
                });
    }

    /** An attachment of any status at its current revision. */
    Optional<AttachmentFile> find(ContentId id) {
        return Sql.call(
                Databases.WEB,
                AttachmentRows.CURRENT + " where c.id = ?",
                statement -> {
                    statement.setLong(1, id.value());
                    return AttachmentRows.readAll(statement).stream().findFirst();
                });
    }

    /** Current attachments of a container with these ids, by name; one query. */
    List<AttachmentFile> findAll(ContentId container, List<ContentId> ids) {
        return Sql.call(
                Databases.WEB,
                AttachmentRows.CURRENT
                        + " where c.id = any(?) and c.container_id = ? and c.status = 'CURRENT'"
                        + BY_NAME,
                statement -> {
                    SqlArrays.bindIds(statement, 1, ids.stream().map(ContentId::value).toList());
                    statement.setLong(2, container.value());
                    return AttachmentRows.readAll(statement);
                });
    }

    /**
     * Revisions of an attachment, newest first.
     *
     * @param before only numbers below it
     */
    List<AttachmentFile> revisions(ContentId id, int before, int limit) {
        return Sql.call(
                Databases.WEB,
                AttachmentRows.REVISIONS
                        + " where c.id = ? and r.number < ? order by r.number desc limit ?",
                statement -> {
                    statement.setLong(1, id.value());
                    statement.setInt(2, before);
                    statement.setInt(3, limit);
                    return AttachmentRows.readAll(statement);
                });
    }
}
