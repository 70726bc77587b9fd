package org.watersmeet.wiki.page;

import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.text.rendering.TaskBoxes;

/**
 * The form that the boxes of tasks in rendered bodies belong to, one for each space: who shows a
 * body to a reader who may edit in a space writes the form beside it.
 */
public final class TaskForm {

    private TaskForm() {}

    /** The form's id. */
    public static String id(SpaceId space) {
        return "tasks-" + space.value();
    }

    /**
     * @param revision 0 for what is not stored as a page's revision
     */
    static @Nullable TaskBoxes boxes(SpaceId space, @Nullable ContentId content, int revision) {
        return content == null || revision == 0
                ? null
                : new TaskBoxes(id(space), content + "/" + revision);
    }
}
