package org.watersmeet.wiki.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.Text;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;
import org.watersmeet.wiki.content.ContentStatus;

/**
 * The statements that change attachments, in the caller's transaction. Plain JDBC: an attachment is
 * changed whole and read in lists, and no page view looks at one, so there is nothing for a shared
 * entity to save.
 */
@ApplicationScoped
class AttachmentStore {

    /** An attachment as far as a change needs it. */
    record State(
            ContentId id, ContentId container, ContentStatus status, int revision, String name) {}

    /** A new revision, of an attachment that is there or is added with it. */
    record Addition(ContentId id, int number, ReceivedFile file, String comment, boolean minor) {}

    /** Who does it, and when. */
    record Doing(UserId by, Instant at) {}

    /**
     * Names the lists of these containers anew, and by that lets only this transaction change them.
     *
     * @return whether all of them are there and current
     */
    boolean lockLists(SortedSet<Long> containers) {
        return Sql.call(
                Databases.WEB,
                """
                update content set attachments_epoch = attachments_epoch + 1
                 where id in (select id from content where id = any(?) order by id
                                 for no key update)
                returning status""",
                statement -> {
                    SqlArrays.bindIds(statement, 1, containers);
                    int current = 0;
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            current += rows.getString(1).equals("CURRENT") ? 1 : 0;
                        }
                    }
                    return current == containers.size();
                });
    }

    /** Current attachments of a container by name, where there is one of the name. */
    Map<String, State> named(ContentId container, List<String> names) {
        return Sql.call(
                Databases.WEB,
                "select id, container_id, status, revision, title from content"
                        + " where container_id = ? and title = any(?) and kind = 'ATTACHMENT'"
                        + " and status = 'CURRENT'",
                statement -> {
                    statement.setLong(1, container.value());
                    SqlArrays.bindTexts(statement, 2, names);
                    Map<String, State> found = new HashMap<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            State state = state(rows);
                            found.put(state.name(), state);
                        }
                    }
                    return found;
                });
    }

    Optional<State> find(ContentId id) {
        return Sql.call(
                Databases.WEB,
                "select id, container_id, status, revision, title from content"
                        + " where id = ? and kind = 'ATTACHMENT'",
                statement -> {
                    statement.setLong(1, id.value());
                    try (ResultSet rows = statement.executeQuery()) {
                        return rows.next() ? Optional.of(state(rows)) : Optional.empty();
                    }
                });
    }

    private static State state(ResultSet row) throws SQLException {
        return new State(
                new ContentId(row.getLong(1)),
                new ContentId(row.getLong(2)),
                ContentStatus.valueOf(row.getString(3)),
                row.getInt(4),
                row.getString(5));
    }

    /** Numbers for new attachments; one statement. */
    List<ContentId> nextIds(int count) {
        return Sql.call(
                Databases.WEB,
                "select nextval('content_id_seq') from generate_series(1, ?)",
                statement -> {
                    statement.setInt(1, count);
                    List<ContentId> ids = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            ids.add(new ContentId(rows.getLong(1)));
                        }
                    }
                    return ids;
                });
    }

    void add(ContentId container, SpaceId space, List<Addition> additions, Doing doing) {
        Sql.batch(
                Databases.WEB,
                """
                insert into content (id, kind, space_id, container_id, title, title_key, status,
                                     revision, creator_id, created_at, modifier_id, modified_at)
                values (?, 'ATTACHMENT', ?, ?, ?, ?, 'CURRENT', 1, ?, ?, ?, ?)""",
                additions,
                (statement, it) -> {
                    statement.setLong(1, it.id().value());
                    statement.setLong(2, space.value());
                    statement.setLong(3, container.value());
                    statement.setString(4, it.file().name().value());
                    statement.setString(5, Text.key(it.file().name().value()));
                    statement.setLong(6, doing.by().value());
                    statement.setTimestamp(7, Timestamp.from(doing.at()));
                    statement.setLong(8, doing.by().value());
                    statement.setTimestamp(9, Timestamp.from(doing.at()));
                });
        addRevisions(additions, doing);
    }

    /** Makes new bytes the current revisions. */
    void revise(List<Addition> additions, Doing doing) {
        Sql.batch(
                Databases.WEB,
                """
                update content set revision = ?, modifier_id = ?, modified_at = ?,
                                   lock_version = lock_version + 1 where id = ?""",
                additions,
                (statement, it) -> {
                    statement.setInt(1, it.number());
                    statement.setLong(2, doing.by().value());
                    statement.setTimestamp(3, Timestamp.from(doing.at()));
                    statement.setLong(4, it.id().value());
                });
        addRevisions(additions, doing);
    }

    private static void addRevisions(List<Addition> additions, Doing doing) {
        Sql.batch(
                Databases.WEB,
                """
                insert into attachment_revision
                    (content_id, number, name, media_type, shown_type, blob_id, comment, minor,
                     author_id, created_at)
                select ?, ?, title, ?, ?, ?, ?, ?, ?, ? from content where id = ?""",
                additions,
                (statement, it) -> {
                    statement.setLong(1, it.id().value());
                    statement.setInt(2, it.number());
                    statement.setString(3, it.file().mediaType());
                    statement.setString(4, it.file().shownType());
                    statement.setLong(5, it.file().blob().id());
                    statement.setString(6, it.comment());
                    statement.setBoolean(7, it.minor());
                    statement.setLong(8, doing.by().value());
                    statement.setTimestamp(9, Timestamp.from(doing.at()));
                    statement.setLong(10, it.id().value());
                });
    }

    /** A new revision with the same bytes and, where one is given, another name. */
    void describe(State before, EditAttachment input, Doing doing) {
        String name = input.name() == null ? null : input.name().value();
        change(
                """
                update content set title = coalesce(?, title), title_key = coalesce(?, title_key),
                       revision = ?, modifier_id = ?, modified_at = ?,
                       lock_version = lock_version + 1 where id = ?""",
                statement -> {
                    statement.setString(1, name);
                    statement.setString(2, name == null ? null : Text.key(name));
                    statement.setInt(3, before.revision() + 1);
                    statement.setLong(4, doing.by().value());
                    statement.setTimestamp(5, Timestamp.from(doing.at()));
                    statement.setLong(6, before.id().value());
                });
        change(
                """
                insert into attachment_revision
                    (content_id, number, name, media_type, shown_type, blob_id, comment, minor,
                     author_id, created_at)
                select content_id, number + 1, coalesce(?, name), coalesce(?, media_type),
                       shown_type, blob_id, coalesce(?, comment), ?, ?, ?
                  from attachment_revision where content_id = ? and number = ?""",
                statement -> {
                    statement.setString(1, name);
                    statement.setString(2, input.mediaType());
                    statement.setString(3, input.comment());
                    statement.setBoolean(4, input.minor());
                    statement.setLong(5, doing.by().value());
                    statement.setTimestamp(6, Timestamp.from(doing.at()));
                    statement.setLong(7, before.id().value());
                    statement.setInt(8, before.revision());
                });
    }

    void move(ContentId id, ContentId container, SpaceId space) {
        change(
                "update content set container_id = ?, space_id = ?,"
                        + " lock_version = lock_version + 1 where id = ?",
                statement -> {
                    statement.setLong(1, container.value());
                    statement.setLong(2, space.value());
                    statement.setLong(3, id.value());
                });
    }

    void trash(ContentId id, UserId by) {
        change(
                "update content set status = 'TRASHED', trashed_at = clock_timestamp(),"
                        + " trasher_id = ?, lock_version = lock_version + 1 where id = ?",
                statement -> {
                    statement.setLong(1, by.value());
                    statement.setLong(2, id.value());
                });
    }

    void restore(ContentId id) {
        change(
                "update content set status = 'CURRENT', trashed_at = null, trasher_id = null,"
                        + " lock_version = lock_version + 1 where id = ?",
                statement -> statement.setLong(1, id.value()));
    }

    void purge(ContentId id) {
        change("delete from content where id = ?", statement -> statement.setLong(1, id.value()));
    }

    /**
     * Makes the revision before the current one the current one; the name stays.
     *
     * @return whether there is one before
     */
    boolean fallBack(ContentId id) {
        return change(
                        """
                        update content c set revision = r.number, modifier_id = r.author_id,
                               modified_at = r.created_at, lock_version = lock_version + 1
                          from attachment_revision r
                         where c.id = ? and r.content_id = c.id
                           and r.number = (select max(b.number) from attachment_revision b
                                            where b.content_id = c.id and b.number < c.revision)""",
                        statement -> statement.setLong(1, id.value()))
                == 1;
    }

    /**
     * @return whether there was such a revision
     */
    boolean removeRevision(ContentId id, int number) {
        return change(
                        "delete from attachment_revision where content_id = ? and number = ?",
                        statement -> {
                            statement.setLong(1, id.value());
                            statement.setInt(2, number);
                        })
                == 1;
    }

    private static int change(String sql, Sql.Work binding) {
        return Sql.call(
                Databases.WEB,
                sql,
                statement -> {
                    binding.on(statement);
                    return statement.executeUpdate();
                });
    }
}
