package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.platform.job.LongTask;
import org.watersmeet.platform.job.LongTaskWork;

/**
 * Copies a large branch, some pages a step. The copies are hidden until all are there; the last
 * step shows them at one moment. What a failed task leaves, {@link PurgeCopies} removes.
 */
@ApplicationScoped
public class CopyBranch implements LongTaskWork {

    /** Of the tasks that copy branches; their subject is the first page of the copy. */
    public static final String KIND = "copy-pages";

    private static final int A_STEP = 200;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Progress step(Connection connection, LongTask task) throws SQLException {
        long root = task.subjectId();
        long total = task.place().isEmpty() ? BranchCopies.count(connection, root) : task.total();
        boolean last = task.done() >= total;
        SpaceId space = place(connection, task).target().space();
        // moves would change paths while they are written; at the end nobody takes a title either
        lockTree(connection, space, last);
        BranchCopies.Place place = place(connection, task);
        if (last) {
            show(connection, task, space);
            return new Progress(total, total, "shown", true);
        }
        List<PageCopies.Copy> pages =
                BranchCopies.pages(connection, root, place, task.done(), A_STEP);
        CopiedPages.write(connection, place.target(), pages);
        return new Progress(task.done() + pages.size(), total, "copying", false);
    }

    private static BranchCopies.Place place(Connection connection, LongTask task)
            throws SQLException {
        return BranchCopies.place(connection, task.subjectId(), task.owner())
                .orElseThrow(() -> Permissions.notFound(PageService.PAGE));
    }

    private static void show(Connection connection, LongTask task, SpaceId space)
            throws SQLException {
        List<String> taken = BranchCopies.taken(connection, task.subjectId(), space);
        if (!taken.isEmpty()) {
            throw PageCopies.taken(taken);
        }
        BranchCopies.show(connection, task.subjectId(), task.owner());
    }

    /** As {@link PageStore#lockTree} and {@link PageStore#lockTreeShared} do. */
    private static void lockTree(Connection connection, SpaceId space, boolean alone)
            throws SQLException {
        String function = alone ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared";
        try (PreparedStatement statement =
                connection.prepareStatement("select " + function + "(?)")) {
            statement.setLong(1, space.value());
            statement.execute();
        }
    }
}
