package org.watersmeet.web.task;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Slice;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Refs;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.SpaceRef;
import org.watersmeet.web.Urls;
import org.watersmeet.web.talk.ContentRef;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.task.FoundTask;
import org.watersmeet.wiki.task.MyTaskService;
import org.watersmeet.wiki.task.TaskCursor;
import org.watersmeet.wiki.task.TaskState;

/** The reader's own tasks: those for them, and those they have written. */
@WebServlet(name = "my-tasks", urlPatterns = MyTasksServlet.ADDRESS)
public final class MyTasksServlet extends ScreenServlet {

    static final String ADDRESS = "/plugins/inlinetasks/mytasks.action";

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    @Inject transient MyTaskService tasks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean created = parameter(request, "tab").equals(MyTasksView.CREATED);
        TaskState state = state(parameter(request, "status"));
        TaskCursor after = TaskCursor.parse(parameter(request, "after"));
        Slice<FoundTask> found =
                created ? tasks.created(state, after, ROWS) : tasks.assigned(state, after, ROWS);
        Frame frame = frames.of(request);
        LocalDate today = LocalDate.now(frame.zone());
        show(
                response,
                new MyTasksView(
                        frame,
                        created,
                        state,
                        found.map(task -> row(task, today)).items(),
                        next(found, created, state)));
    }

    static TaskState state(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "complete", "done" -> TaskState.DONE;
            case "all", "any" -> TaskState.ANY;
            default -> TaskState.OPEN;
        };
    }

    private static MyTasksView.Row row(FoundTask task, LocalDate today) {
        FoundTask.Where where = task.where();
        ContentRef page =
                new ContentRef(
                        where.content().value(),
                        where.kind() == ContentKind.PAGE,
                        new SpaceRef(where.space().value(), where.spaceName()),
                        where.title());
        return new MyTasksView.Row(
                page,
                task.id(),
                where.revision(),
                task.words(),
                task.done(),
                task.due() == null ? "" : task.due().toString(),
                !task.done() && task.due() != null && task.due().isBefore(today),
                task.assignee() == null ? null : Refs.person(task.assignee()));
    }

    private static @Nullable String next(Slice<FoundTask> found, boolean created, TaskState state) {
        return found.more()
                ? MyTasksView.url(created, state)
                        + "&after="
                        + Urls.encode(found.items().getLast().cursor().text())
                : null;
    }
}
