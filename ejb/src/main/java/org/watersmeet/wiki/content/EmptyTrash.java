package org.watersmeet.wiki.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.watersmeet.platform.job.LongTask;
import org.watersmeet.platform.job.LongTaskWork;

/** Purges what is in the trash of a space when that is asked for; what comes later stays. */
@ApplicationScoped
public class EmptyTrash implements LongTaskWork {

    /** Of the tasks that ask for it; their subject is the space. */
    public static final String KIND = "empty-trash";

    private static final int A_STEP = 200;

    private static final String TRASHED =
            """
             from content where space_id = ? and status = 'TRASHED'
               and kind in ('PAGE', 'BLOG_POST') and trashed_at <= (
                   select submitted_at from long_task where id = %d)""";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Progress step(Connection connection, LongTask task) throws SQLException {
        String trashed = TRASHED.formatted(task.id());
        long total =
                task.place().isEmpty()
                        ? ContentRemoval.count(
                                connection, "select count(*) " + trashed, task.subjectId())
                        : task.total();
        int purged =
                ContentRemoval.some(
                        connection,
                        "select id " + trashed + " limit ?",
                        task.subjectId(),
                        A_STEP,
                        task.owner().value());
        return new Progress(task.done() + purged, total, "purging", purged == 0);
    }
}
