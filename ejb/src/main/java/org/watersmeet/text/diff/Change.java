package org.watersmeet.text.diff;

/** What became of a part of a document from one revision to another. */
public enum Change {
    /** Only the later document has it. */
    INSERTED,
    /** Only the earlier document has it. */
    DELETED,
    /** Both have it, with differences in its attributes or inside. */
    CHANGED
}
