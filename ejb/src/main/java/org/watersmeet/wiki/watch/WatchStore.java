package org.watersmeet.wiki.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.permission.Visibility;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.wiki.content.ListedContent;
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
                "select 'CONTENT', content_id from content_watch where user_id = ?"
                        + " union all select 'SPACE', space_id from space_watch where user_id = ?",
                statement -> {
                    statement.setLong(1, user.value());
                    statement.setLong(2, user.value());
                    Set<Watchable> all = new HashSet<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            all.add(
                                    new Watchable(
                                            Watchable.Kind.valueOf(rows.getString(1)),
                                            rows.getLong(2)));
                        }
                    }
                    return new Watched(all);
                });
    }

    /**
     * @throws Problem.LimitExceeded if the user watches very much already
     */
    void requireRoom(UserId user) {
        if (of(user).all().size() >= MOST) {
            throw new Problem.LimitExceeded(
                    "watch.too-many",
                    "Nobody can watch more than %d pages and spaces.".formatted(MOST),
                    Map.of("watches", (long) MOST));
        }
    }

    /**
     * @return whether the user did not watch it yet
     */
    boolean add(Watchable what, UserId user) {
        return change(
                "insert into %s (%s, user_id) values (?, ?) on conflict do nothing", what, user);
    }

    /**
     * @return whether the user watched it
     */
    boolean remove(Watchable what, UserId user) {
        return change("delete from %s where %s = ? and user_id = ?", what, user);
    }

    private static boolean change(String sql, Watchable what, UserId user) {
        return Sql.call(
                Databases.WEB,
                sql.formatted(what.kind().table(), what.kind().column()),
                statement -> {
                    statement.setLong(1, what.id());
                    statement.setLong(2, user.value());
                    return statement.executeUpdate() > 0;
                });
    }

    /** Pages and blog posts that a user watches and may see, by title. */
    List<ListedContent> contents(Visibility visibility, UserId user, int start, int limit) {
        return Sql.call(
                Databases.WEB,
                "select "
                        + ListedContent.COLUMNS
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
                    return ListedContent.read(statement);
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
