package org.watersmeet.wiki.task;

import org.watersmeet.kernel.Problem;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.DocumentRewriter;
import org.watersmeet.text.document.TaskItem;
import org.watersmeet.text.document.TaskStatus;

/** Ticks one task of a body, or takes its tick away. One use. */
final class Ticking extends DocumentRewriter {

    private final String id;
    private final TaskStatus status;
    private int found;

    private Ticking(String id, TaskStatus status) {
        this.id = id;
        this.status = status;
    }

    /**
     * @return the same document when the task has that status already
     * @throws Problem.NotFound if it has no such task
     * @throws Problem.Invalid if it has several
     */
    static Document tick(Document document, String id, TaskStatus status) {
        Ticking ticking = new Ticking(id, status);
        Document ticked = ticking.rewrite(document);
        if (ticking.found == 0) {
            throw gone();
        }
        if (ticking.found > 1) {
            throw new Problem.Invalid(
                    "task.ambiguous",
                    "Several tasks of this page have the same number. Edit the page and give each"
                            + " its own.");
        }
        return ticked;
    }

    static Problem.NotFound gone() {
        return new Problem.NotFound(
                "task.not-found", "This task is not on the page any more. Reload the page.");
    }

    @Override
    protected TaskItem task(TaskItem task) {
        if (!id.equals(task.id())) {
            return task;
        }
        found++;
        return task.status() == status
                ? task
                : new TaskItem(task.id(), task.uuid(), status, task.body(), task.attributes());
    }
}
