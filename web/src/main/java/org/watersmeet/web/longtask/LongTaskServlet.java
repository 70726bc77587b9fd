package org.watersmeet.web.longtask;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.watersmeet.admin.LongTaskService;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.platform.job.LongTask;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Urls;

/** How far a long task is; the screen asks again by itself. */
@WebServlet(name = "long-task", urlPatterns = LongTaskServlet.PATH + "*")
public final class LongTaskServlet extends ScreenServlet {

    static final String PATH = "/longrunningtask/";

    private static final long serialVersionUID = 1L;

    @Inject transient LongTaskService tasks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LongTask task = tasks.get(id(request));
        show(
                response,
                new LongTaskView(
                        frames.of(request),
                        task.id(),
                        kind(task.kind()),
                        task.subject(),
                        task.percentage(),
                        task.done(),
                        task.total(),
                        task.outcome(),
                        task.message(),
                        next(task)));
    }

    private static long id(HttpServletRequest request) {
        try {
            return Long.parseLong(request.getRequestURI().substring(PATH.length()));
        } catch (NumberFormatException e) {
            throw Permissions.notFound("task");
        }
    }

    private static LongTaskView.Kind kind(String kind) {
        try {
            return LongTaskView.Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            return LongTaskView.Kind.OTHER; // of a newer build
        }
    }

    private static String next(LongTask task) {
        return switch (kind(task.kind())) {
            case EMPTY_TRASH -> "/spaces/viewtrash.action?key=" + Urls.encode(task.subject());
            case COPY_SPACE -> "/display/" + Urls.encode(task.subject());
            case COPY_PAGES ->
                    // before the copy is whole, nobody sees it
                    task.outcome() == LongTask.Outcome.DONE
                            ? "/pages/viewpage.action?pageId=" + task.subjectId()
                            : "/";
            case DELETE_SPACE, OTHER -> "/spacedirectory/view.action";
        };
    }
}
