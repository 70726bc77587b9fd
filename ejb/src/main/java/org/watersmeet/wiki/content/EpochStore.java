package org.watersmeet.wiki.content;

import jakarta.enterprise.context.ApplicationScoped;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/**
 * Names the lists of a content anew, in the transaction that changes them: see {@link
 * ContentEpochs}. Until it ends, this request must not read such a list through a cache.
 */
@ApplicationScoped
public class EpochStore {

    public void labelsChanged(ContentId content) {
        raise("update content set labels_epoch = labels_epoch + 1 where id = ?", content.value());
    }

    public void likesChanged(ContentId content) {
        raise("update content set likes_epoch = likes_epoch + 1 where id = ?", content.value());
    }

    /**
     * @param container what the comments are on
     */
    public void commentsChanged(ContentId container) {
        raise(
                "update content set comments_epoch = comments_epoch + 1 where id = ?",
                container.value());
    }

    /** What a user has tagged with labels of their own. */
    public void personalLabelsChanged(UserId user) {
        raise("update app_user set labels_epoch = labels_epoch + 1 where id = ?", user.value());
    }

    /** What a user watches; the same epoch, both are asked for with the caller. */
    public void watchesChanged(UserId user) {
        personalLabelsChanged(user);
    }

    private static void raise(String sql, long id) {
        Sql.run(
                Databases.WEB,
                sql,
                statement -> {
                    statement.setLong(1, id);
                    statement.executeUpdate();
                });
    }
}
