package org.watersmeet.wiki.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.Optional;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/** Rows of pictures; the number of each is also at its user, who is named wherever it is shown. */
@ApplicationScoped
class AvatarStore {

    private static final String NEXT =
            "update app_user set avatar = coalesce((select number from user_avatar"
                    + " where user_id = app_user.id), 0) + 1, lock_version = lock_version + 1"
                    + " where id = ?";

    private static final String SET =
            """
            insert into user_avatar (user_id, number, media_type, bytes)
            select u.id, u.avatar, ?, ? from app_user u where u.id = ?
            on conflict (user_id) do update
               set number = excluded.number, media_type = excluded.media_type,
                   bytes = excluded.bytes""";

    /** The row stays, without bytes: no number comes twice. */
    private static final String EMPTY = "update user_avatar set bytes = '' where user_id = ?";

    Optional<Avatar> find(String userKey, long number) {
        return Sql.call(
                Databases.WEB,
                "select a.media_type, a.bytes from user_avatar a join app_user u"
                        + " on u.id = a.user_id and u.avatar = a.number"
                        + " where u.user_key = ? and a.number = ?",
                statement -> {
                    statement.setString(1, userKey);
                    statement.setLong(2, number);
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next()
                                ? Optional.of(new Avatar(row.getString(1), row.getBytes(2)))
                                : Optional.empty();
                    }
                });
    }

    /** Of two at the same time the later one stays. */
    void set(UserId user, Avatar avatar) {
        Sql.update(Databases.WEB, NEXT, user.value());
        Sql.update(Databases.WEB, SET, avatar.mediaType(), avatar.bytes(), user.value());
    }

    void remove(UserId user) {
        Sql.update(
                Databases.WEB,
                "update app_user set avatar = 0, lock_version = lock_version + 1 where id = ?",
                user.value());
        Sql.update(Databases.WEB, EMPTY, user.value());
    }
}
