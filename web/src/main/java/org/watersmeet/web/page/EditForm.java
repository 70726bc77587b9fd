package org.watersmeet.web.page;

/**
 * The editor's fields, as they were loaded or as they came back.
 *
 * @param source storage format
 * @param comment what changed, shown in the history; may be empty
 * @param baseRevision the revision the work began with, 0 for a new page
 * @param parentId of a new page, 0 for the top of the tree
 * @param idempotencyKey made once per opened editor: a save sent twice is stored once
 */
public record EditForm(
        String title,
        String source,
        String comment,
        boolean minorEdit,
        int baseRevision,
        long parentId,
        String idempotencyKey) {}
