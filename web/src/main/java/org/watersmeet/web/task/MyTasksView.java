package org.watersmeet.web.task;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Person;
import org.watersmeet.web.View;
import org.watersmeet.web.talk.ContentRef;
import org.watersmeet.wiki.task.TaskState;

/**
 * The reader's tasks, the one that is due first at the top.
 *
 * @param created whether those the reader has written, not those for the reader
 * @param nextUrl where the list goes on; null at its end
 */
public record MyTasksView(
        Frame frame, boolean created, TaskState state, List<Row> rows, @Nullable String nextUrl)
        implements View {

    static final String CREATED = "created";

    /**
     * One task.
     *
     * @param id of the task in the body
     * @param seen the revision of the page that says so
     * @param due {@code yyyy-MM-dd}; empty for no day
     * @param late whether that day is over and the task is not done
     * @param assignee null for nobody
     */
    public record Row(
            ContentRef page,
            String id,
            int seen,
            String words,
            boolean done,
            String due,
            boolean late,
            @Nullable Person assignee) {

        /** What its box sends, see {@link org.watersmeet.wiki.task.TickTask#parse}. */
        public String box() {
            return page.id() + "/" + seen + (done ? "/INCOMPLETE/" : "/COMPLETE/") + id;
        }
    }

    public MyTasksView {
        rows = List.copyOf(rows);
    }

    /** The same list of another kind of task. */
    public String tab(boolean other) {
        return url(other, state);
    }

    /** The same list of tasks in another state. */
    public String showing(TaskState other) {
        return url(created, other);
    }

    static String url(boolean created, TaskState state) {
        return MyTasksServlet.ADDRESS
                + "?tab="
                + (created ? CREATED : "assigned")
                + "&status="
                + state.name().toLowerCase(Locale.ROOT);
    }
}
