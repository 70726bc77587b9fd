package org.watersmeet.text.rendering;

import org.watersmeet.text.document.TaskItem;
import org.watersmeet.text.document.TaskList;
import org.watersmeet.text.document.TaskStatus;

/** Writes lists of tasks. */
final class TaskHtml {

    private final HtmlRendering rendering;
    private final HtmlWriter out;

    TaskHtml(HtmlRendering rendering) {
        this.rendering = rendering;
        this.out = rendering.out;
    }

    void write(TaskList list) {
        out.start("ul").css("wm-task-list");
        for (TaskItem task : list.tasks()) {
            write(task);
        }
        out.end();
    }

    private void write(TaskItem task) {
        String css = complete(task) ? "wm-task wm-task-complete" : "wm-task";
        String change = rendering.changes.css(task);
        out.start("li")
                .css(change == null ? css : css + " " + change)
                .attribute("data-task-id", task.id());
        box(task);
        out.start("div").css("wm-task-body");
        rendering.changes.open(task);
        rendering.flow(task.body());
        rendering.changes.close(task);
        out.end().end();
    }

    private void box(TaskItem task) {
        TaskBoxes boxes = rendering.comparing() ? null : rendering.context.tasks();
        String id = task.id();
        if (boxes == null || id == null || id.isBlank()) {
            lookedAt(task);
        } else {
            ticked(task, boxes, id);
        }
    }

    private void lookedAt(TaskItem task) {
        out.start("input")
                .css("wm-task-box")
                .attribute("type", "checkbox")
                .attribute("disabled", "")
                .attribute("checked", complete(task) ? "" : null)
                .attribute("aria-label", rendering.texts.task())
                .end();
    }

    /** A button, not a check-box: without script it sends the form at once. */
    private void ticked(TaskItem task, TaskBoxes boxes, String id) {
        TaskStatus other = complete(task) ? TaskStatus.INCOMPLETE : TaskStatus.COMPLETE;
        out.start("button")
                .css("wm-task-box")
                .attribute("type", "submit")
                .attribute("form", boxes.form())
                .attribute("name", TaskBoxes.FIELD)
                .attribute("value", boxes.value(other, id))
                .attribute("role", "checkbox")
                .attribute("aria-checked", Boolean.toString(complete(task)))
                .attribute("aria-label", rendering.texts.task())
                .end();
    }

    private static boolean complete(TaskItem task) {
        return task.status() == TaskStatus.COMPLETE;
    }
}
