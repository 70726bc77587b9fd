package org.watersmeet.wiki.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.permission.Visibility;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.wiki.content.SaveKey;
import org.watersmeet.wiki.space.SpaceKey;

/** Rows of drafts. */
@ApplicationScoped
class DraftStore {

    /** So many drafts a user has at most. */
    static final int MOST = 200;

    /** Not when the save it belongs to has been made, and not when it would be one too many. */
    private static final String KEEP =
            """
            with mine as (select ?::bigint as user_id, ?::text as subject, ?::text as save_key)
            insert into draft (user_id, subject, save_key, content_id, space_id, post, asked, title,
                    source, comment, minor, base_revision, parent_id)
            select user_id, subject, save_key, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from mine m
             where not exists (select 1 from idempotency_key k
                        where k.user_id = m.user_id and k.target = ? and k.key = m.save_key)
               and (exists (select 1 from draft d
                            where d.user_id = m.user_id and d.subject = m.subject)
                    or (select count(*) from draft d where d.user_id = m.user_id) < ?)
                on conflict (user_id, subject) do update set
                   save_key = excluded.save_key, space_id = excluded.space_id,
                   title = excluded.title, source = excluded.source, comment = excluded.comment,
                   minor = excluded.minor, base_revision = excluded.base_revision,
                   parent_id = excluded.parent_id, kept_at = clock_timestamp()""";

    void keep(UserId user, DraftPlace place, SpaceId space, DraftText text) {
        int kept =
                Sql.call(
                        Databases.WEB,
                        KEEP,
                        statement -> {
                            statement.setLong(1, user.value());
                            statement.setString(2, place.subject());
                            statement.setString(3, text.key().value());
                            bindPlace(statement, 4, place, space);
                            bindText(statement, 8, text);
                            statement.setString(14, target(place, space));
                            statement.setInt(15, MOST);
                            return statement.executeUpdate();
                        });
        if (kept == 0 && count(user) >= MOST) {
            throw new Problem.LimitExceeded(
                    "draft.too-many",
                    "You have %d drafts. Save or delete some of them first.".formatted(MOST),
                    Map.of("drafts", (long) MOST));
        }
    }

    private static void bindPlace(
            PreparedStatement statement, int first, DraftPlace place, SpaceId space)
            throws SQLException {
        Long content =
                place instanceof DraftPlace.Existing existing ? existing.content().value() : null;
        statement.setObject(first, content, java.sql.Types.BIGINT);
        statement.setLong(first + 1, space.value());
        statement.setBoolean(first + 2, place instanceof DraftPlace.NewPost);
        statement.setString(
                first + 3, place instanceof DraftPlace.NewPage page ? page.asked() : "");
    }

    private static void bindText(PreparedStatement statement, int first, DraftText text)
            throws SQLException {
        statement.setString(first, text.title());
        statement.setString(first + 1, text.source());
        statement.setString(first + 2, text.comment());
        statement.setBoolean(first + 3, text.minor());
        statement.setInt(first + 4, text.baseRevision());
        statement.setLong(first + 5, text.parent());
    }

    /** What {@code PageEditService} scopes the key of the save to. */
    private static String target(DraftPlace place, SpaceId space) {
        return switch (place) {
            case DraftPlace.Existing it -> "content:" + it.content();
            case DraftPlace.NewPage it -> "space:" + space;
            case DraftPlace.NewPost it -> "blog:" + space;
        };
    }

    private static long count(UserId user) {
        return Sql.call(
                Databases.WEB,
                "select count(*) from draft where user_id = ?",
                statement -> {
                    statement.setLong(1, user.value());
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        return row.getLong(1);
                    }
                });
    }

    Optional<Draft> find(UserId user, DraftPlace place) {
        return Sql.call(
                Databases.WEB,
                """
                select title, source, comment, minor, base_revision, parent_id, save_key, kept_at
                  from draft where user_id = ? and subject = ?""",
                statement -> {
                    statement.setLong(1, user.value());
                    statement.setString(2, place.subject());
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next() ? Optional.of(draft(row)) : Optional.empty();
                    }
                });
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                new DraftText(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getInt(5),
                        row.getLong(6),
                        new SaveKey(row.getString(7))),
                row.getTimestamp(8).toInstant());
    }

    List<ListedDraft> list(UserId user, Visibility visibility) {
        return Sql.call(
                Databases.WEB,
                "select d.id, d.content_id, d.post, s.key, d.parent_id, d.asked, d.title, s.name,"
                        + " d.kept_at, coalesce(c.revision > d.base_revision, false)"
                        + " from draft d left join content c on c.id = d.content_id"
                        + " join space s on s.id = coalesce(c.space_id, d.space_id)"
                        + " where d.user_id = ? and (c.id is null or c.status = 'CURRENT') and "
                        + visibility.condition("s.id")
                        + " and (c.id is null or "
                        + visibility.unrestricted("c")
                        + ") order by d.kept_at desc, d.id desc limit "
                        + MOST,
                statement -> {
                    statement.setLong(1, user.value());
                    visibility.bindUnrestricted(statement, visibility.bind(statement, 2));
                    List<ListedDraft> found = new ArrayList<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            found.add(listed(row));
                        }
                    }
                    return found;
                });
    }

    private static ListedDraft listed(ResultSet row) throws SQLException {
        return new ListedDraft(
                row.getLong(1),
                place(row),
                row.getString(7),
                row.getString(8),
                row.getTimestamp(9).toInstant(),
                row.getBoolean(10));
    }

    private static DraftPlace place(ResultSet row) throws SQLException {
        long content = row.getLong(2);
        if (content != 0) {
            return new DraftPlace.Existing(new ContentId(content));
        }
        SpaceKey space = new SpaceKey(row.getString(4));
        return row.getBoolean(3)
                ? new DraftPlace.NewPost(space)
                : new DraftPlace.NewPage(space, parent(row.getLong(5)), row.getString(6));
    }

    private static @Nullable ContentId parent(long id) {
        return id == 0 ? null : new ContentId(id);
    }

    void delete(UserId user, DraftPlace place) {
        Sql.run(
                Databases.WEB,
                "delete from draft where user_id = ? and subject = ?",
                statement -> {
                    statement.setLong(1, user.value());
                    statement.setString(2, place.subject());
                    statement.executeUpdate();
                });
    }

    void delete(UserId user, long id) {
        Sql.run(
                Databases.WEB,
                "delete from draft where user_id = ? and id = ?",
                statement -> {
                    statement.setLong(1, user.value());
                    statement.setLong(2, id);
                    statement.executeUpdate();
                });
    }
}
