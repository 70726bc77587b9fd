package org.watersmeet.web.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Samples;
import org.watersmeet.web.View;
import org.watersmeet.web.talk.ContentRef;
import org.watersmeet.wiki.task.TaskState;

/** Each screen about tasks, in its states. */
public final class TaskSamples {

    private final Samples samples;
    private final Frame frame;

    public TaskSamples(Samples samples) {
        this.samples = samples;
        this.frame = samples.frame();
    }

    public Map<String, View> all() {
        Map<String, View> views = new LinkedHashMap<>();
        views.put("tasks-assigned", view(false, TaskState.OPEN, rows()));
        views.put("tasks-created", view(true, TaskState.ANY, rows()));
        views.put("tasks-none", new MyTasksView(frame, false, TaskState.OPEN, List.of(), null));
        views.put("tasks-none-created", view(true, TaskState.DONE, List.of()));
        return views;
    }

    private MyTasksView view(boolean created, TaskState state, List<MyTasksView.Row> rows) {
        return new MyTasksView(frame, created, state, rows, "?after=2026-11-30_21_3");
    }

    private List<MyTasksView.Row> rows() {
        ContentRef page =
                new ContentRef(21, true, samples.space(), samples.say("Database failover"));
        return List.of(
                new MyTasksView.Row(
                        page,
                        "1",
                        3,
                        samples.say("Renew the certificates"),
                        false,
                        "2026-11-20",
                        true,
                        samples.vera()),
                new MyTasksView.Row(
                        page, "2", 3, samples.say("Write the post-mortem"), true, "", false, null));
    }
}
