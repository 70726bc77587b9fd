package org.watersmeet.wiki.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.permission.Visibility;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.space.SpaceKey;

/** Who watches what. */
@ApplicationScoped
class WatchStore {

    /** What somebody watches is held in memory as one set. */
    private static final int MOST = 10_000;

    /** One query for contents and spaces. */
    Watched of(UserId user) {
        return Sql.call(
                Databases.WEB,
                "select content_id, true from content_watch where user_id = ?"
                        + " union all select space_id, false from space_watch where user_id = ?",
                statement -> {
                    statement.setLong(1, user.value());
                    statement.setLong(2, user.value());
                    Set<ContentId> contents = new HashSet<>();
                    Set<SpaceId> spaces = new HashSet<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            long id = rows.getLong(1);
                            if (rows.getBoolean(2)) {
                                contents.add(new ContentId(id));
                            } else {
                                spaces.add(new SpaceId(id));
                            }
                        }
                    }
                    return new Watched(contents, spaces);
                });
    }

    /**
     * @throws Problem.LimitExceeded if the user watches very much already
     */
    void requireRoom(UserId user) {
        Watched watched = of(user);
        if (watched.contents().size() + watched.spaces().size() >= MOST) {
            throw new Problem.LimitExceeded(
                    "watch.too-many",
                    "Nobody can watch more than %d pages and spaces.".formatted(MOST),
                    Map.of("watches", (long) MOST));
        }
    }

    /**
     * @return whether the user did not watch it yet
     */
    boolean add(ContentId content, UserId user) {
        return change(
                "insert into content_watch (content_id, user_id) values (?, ?)"
                        + " on conflict do nothing",
                content.value(),
                user);
    }

    /**
     * @return whether the user watched it
     */
    boolean remove(ContentId content, UserId user) {
        return change(
                "delete from content_watch where content_id = ? and user_id = ?",
                content.value(),
                user);
    }

    boolean add(SpaceId space, UserId user) {
        return change(
                "insert into space_watch (space_id, user_id) values (?, ?)"
                        + " on conflict do nothing",
                space.value(),
                user);
    }

    boolean remove(SpaceId space, UserId user) {
        return change(
                "delete from space_watch where space_id = ? and user_id = ?", space.value(), user);
    }

    private static boolean change(String sql, long subject, UserId user) {
        return Sql.call(
                Databases.WEB,
                sql,
                statement -> {
                    statement.setLong(1, subject);
                    statement.setLong(2, user.value());
                    return statement.executeUpdate() > 0;
                });
    }

    /** Pages and blog posts that a user watches and may see, by title. */
    List<WatchedContent> contents(Visibility visibility, UserId user, int start, int limit) {
        return Sql.call(
                Databases.WEB,
                "select c.id, c.kind, s.key, s.name, c.title, c.modified_at"
                        + " from content_watch w join content c on c.id = w.content_id"
                        + " join space s on s.id = c.space_id"
                        + " where w.user_id = ? and c.status = 'CURRENT' and "
                        + visibility.content("c")
                        + " order by c.title_key, c.id offset ? limit ?",
                statement -> {
                    statement.setLong(1, user.value());
                    int index = visibility.bindContent(statement, 2);
                    statement.setInt(index, start);
                    statement.setInt(index + 1, limit);
                    List<WatchedContent> found = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.add(
                                    new WatchedContent(
                                            new ContentId(rows.getLong(1)),
                                            ContentKind.valueOf(rows.getString(2)),
                                            new SpaceKey(rows.getString(3)),
                                            rows.getString(4),
                                            rows.getString(5),
                                            rows.getTimestamp(6).toInstant()));
                        }
                    }
                    return found;
                });
    }

    /** Spaces that a user watches and may see, by name. */
    List<WatchedSpace> spaces(Visibility visibility, UserId user, int limit) {
        return Sql.call(
                Databases.WEB,
                "select s.key, s.name from space_watch w join space s on s.id = w.space_id"
                        + " where w.user_id = ? and "
                        + visibility.condition("s.id")
                        + " order by lower(s.name), s.id limit ?",
                statement -> {
                    statement.setLong(1, user.value());
                    statement.setInt(visibility.bind(statement, 2), limit);
                    List<WatchedSpace> found = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.add(
                                    new WatchedSpace(
                                            new SpaceKey(rows.getString(1)), rows.getString(2)));
                        }
                    }
                    return found;
                });
    }
}
