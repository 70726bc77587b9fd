package org.watersmeet.wiki.content;

/** Where content is in its life. */
public enum ContentStatus {
    /** Readable by whoever may view its space. */
    CURRENT,
    /** Deleted, restorable until purged. */
    TRASHED
}
