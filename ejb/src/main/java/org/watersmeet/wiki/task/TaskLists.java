package org.watersmeet.wiki.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.Visibility;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.space.SpaceKey;

/** Lists of tasks on pages and blog posts that the caller of this request may view. */
@ApplicationScoped
public class TaskLists {

    /** So many tasks a list has at most, and one more to tell whether it goes on. */
    public static final int MOST = 201;

    @Inject Permissions permissions;

    /** One query. */
    public List<FoundTask> find(TaskFilter filter) {
        Visibility visibility = permissions.visibility();
        TaskListQuery query = new TaskListQuery(filter, visibility);
        return Sql.call(
                Databases.WEB,
                query.sql(),
                statement -> {
                    query.bind(statement);
                    return rows(statement);
                });
    }

    private static List<FoundTask> rows(PreparedStatement statement) throws SQLException {
        List<FoundTask> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(row(row));
            }
        }
        return found;
    }

    private static FoundTask row(ResultSet row) throws SQLException {
        Date due = row.getDate("due");
        Timestamp completed = row.getTimestamp("completed_at");
        return new FoundTask(
                new FoundTask.Where(
                        new ContentId(row.getLong("content_id")),
                        ContentKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        new SpaceKey(row.getString("key")),
                        row.getString("name"),
                        row.getInt("noted_revision")),
                row.getString("task_id"),
                row.getInt("place"),
                row.getBoolean("done"),
                row.getString("words"),
                due == null ? null : due.toLocalDate(),
                assignee(row),
                row.getTimestamp("created_at").toInstant(),
                completed == null ? null : completed.toInstant());
    }

    private static @Nullable UserDetails assignee(ResultSet row) throws SQLException {
        long id = row.getLong("user_id");
        return id == 0
                ? null
                : new UserDetails(
                        new UserId(id),
                        row.getString("user_key"),
                        row.getString("user_name"),
                        row.getString("full_name"),
                        "",
                        row.getBoolean("active"));
    }
}
