package org.watersmeet.wiki.content;

/**
 * Where content is in its life. Copies that a long task has not finished ({@code COPYING} in the
 * database) are not content yet: nothing finds them.
 */
public enum ContentStatus {
    /** Readable by whoever may view its space. */
    CURRENT,
    /** Deleted, restorable until purged. */
    TRASHED
}
