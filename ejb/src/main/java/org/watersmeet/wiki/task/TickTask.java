package org.watersmeet.wiki.task;

import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.text.document.TaskStatus;
import org.watersmeet.text.rendering.TaskBoxes;

/**
 * Input of ticking a task, or of taking its tick away.
 *
 * @param content the page or blog post
 * @param seen the revision in which the caller has read the task; 0 when that is not known
 * @param task the task's id in the body
 * @param status what the task is to be, whatever it is
 */
public record TickTask(ContentId content, int seen, String task, TaskStatus status) {

    /**
     * What the box of a task sends.
     *
     * @throws Problem.Invalid if it is not what a rendering writes
     * @see TaskBoxes
     */
    public static TickTask parse(String sent) {
        String[] parts = sent.split("/", 4);
        if (parts.length < 4) {
            throw noBox();
        }
        try {
            int seen = Integer.parseInt(parts[1]);
            TaskStatus status = TaskStatus.valueOf(parts[2]);
            return new TickTask(ContentId.parse(parts[0]), seen, parts[3], status);
        } catch (IllegalArgumentException e) {
            throw noBox();
        }
    }

    private static Problem.Invalid noBox() {
        return new Problem.Invalid("task.sent", "This is no box of a task.", TaskBoxes.FIELD);
    }
}
