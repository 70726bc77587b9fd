package org.watersmeet.web.task;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.watersmeet.text.rendering.TaskBoxes;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.web.page.PageUrls;
import org.watersmeet.wiki.task.TaskService;
import org.watersmeet.wiki.task.TickTask;

/** The form that the boxes of a page's tasks belong to. Scripts use the REST address instead. */
@WebServlet(name = "tick-task", urlPatterns = TickServlet.TICK)
public final class TickServlet extends ScreenServlet {

    static final String TICK = "/plugins/inlinetasks/tick.action";

    private static final long serialVersionUID = 1L;

    @Inject transient TaskService tasks;

    @Override
    protected Takes takes(String address) {
        return Takes.CHANGES;
    }

    /**
     * Back to the page that was looked at (the task may stand in one that it includes), or to the
     * list.
     */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        TickTask tick = TickTask.parse(parameter(request, TaskBoxes.FIELD));
        tasks.tick(tick);
        String tab = parameter(request, "tab");
        redirect(
                response,
                tab.isEmpty()
                        ? PageUrls.byId(id(request, "pageId"))
                        : MyTasksView.url(
                                tab.equals(MyTasksView.CREATED),
                                MyTasksServlet.state(parameter(request, "status"))));
    }
}
