package org.watersmeet.wiki.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.watersmeet.platform.job.LongTask;
import org.watersmeet.platform.job.LongTaskWork;
import org.watersmeet.wiki.space.SpaceRemovalService;

/**
 * Removes a space that was deleted: what is in it, some at a time, and the space itself last. Who
 * had seen the space before it was deleted and wrote into it afterwards loses that, too.
 */
@ApplicationScoped
public class RemoveSpace implements LongTaskWork {

    private static final int A_STEP = 200;

    private static final String CONTENTS = " from content where space_id = ?";

    @Override
    public String kind() {
        return SpaceRemovalService.KIND;
    }

    @Override
    public Progress step(Connection connection, LongTask task) throws SQLException {
        // what belongs to another content goes with that; what is left over, by itself
        String standing = CONTENTS + " and container_id is null";
        long total =
                task.place().isEmpty()
                        ? ContentRemoval.count(
                                connection, "select count(*)" + standing, task.subjectId())
                        : task.total();
        int removed = remove(connection, standing, task);
        if (removed == 0) {
            removed = remove(connection, CONTENTS, task);
        }
        if (removed == 0) {
            removeSpace(connection, task.subjectId());
        }
        return new Progress(task.done() + removed, total, "removing", removed == 0);
    }

    private static int remove(Connection connection, String contents, LongTask task)
            throws SQLException {
        return ContentRemoval.some(
                connection,
                "select id" + contents + " limit ?",
                task.subjectId(),
                A_STEP,
                task.owner().value());
    }

    private static void removeSpace(Connection connection, long space) throws SQLException {
        for (String sql :
                List.of(
                        "delete from space_permission where space_id = ?",
                        "delete from space where id = ? and status = 'DELETED'")) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setLong(1, space);
                statement.executeUpdate();
            }
        }
    }
}
