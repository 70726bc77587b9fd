package org.watersmeet.web.page;

import java.io.Serializable;
import java.time.Instant;

/**
 * What somebody has typed and not saved, as the replicated session keeps it.
 *
 * @param keptAt when it was kept last
 */
record EditorState(
        String title,
        String source,
        String comment,
        boolean minorEdit,
        int baseRevision,
        long parentId,
        String idempotencyKey,
        Instant keptAt)
        implements Serializable {

    static EditorState of(EditForm form, Instant now) {
        return new EditorState(
                form.title(),
                form.source(),
                form.comment(),
                form.minorEdit(),
                form.baseRevision(),
                form.parentId(),
                form.idempotencyKey(),
                now);
    }

    EditForm form() {
        return new EditForm(
                title, source, comment, minorEdit, baseRevision, parentId, idempotencyKey);
    }
}
