package org.watersmeet.text.macro;

/** Where a macro's HTML may stand. */
public enum Placing {
    /** In a line of text. */
    IN_LINE,
    /** Between paragraphs; a paragraph that holds it is written as a division. */
    BLOCK
}
