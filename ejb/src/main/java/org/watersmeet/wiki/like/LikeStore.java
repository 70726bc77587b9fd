package org.watersmeet.wiki.like;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/** Who likes what. */
@ApplicationScoped
class LikeStore {

    /** Who likes a content, the first one first. */
    List<UserId> of(ContentId content) {
        return Sql.call(
                Databases.WEB,
                "select user_id from content_like where content_id = ? order by liked_at, user_id",
                statement -> {
                    statement.setLong(1, content.value());
                    List<UserId> users = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            users.add(new UserId(rows.getLong(1)));
                        }
                    }
                    return users;
                });
    }

    /**
     * @return whether the user did not like it yet
     */
    boolean add(ContentId content, UserId user) {
        return change(
                "insert into content_like (content_id, user_id) values (?, ?)"
                        + " on conflict do nothing",
                content,
                user);
    }

    /**
     * @return whether the user liked it
     */
    boolean remove(ContentId content, UserId user) {
        return change(
                "delete from content_like where content_id = ? and user_id = ?", content, user);
    }

    private static boolean change(String sql, ContentId content, UserId user) {
        return Sql.call(
                Databases.WEB,
                sql,
                statement -> {
                    statement.setLong(1, content.value());
                    statement.setLong(2, user.value());
                    return statement.executeUpdate() > 0;
                });
    }
}
