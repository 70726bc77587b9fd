package org.watersmeet.text.rendering;

/**
 * Something shown as a labelled box.
 *
 * @param name of the macro or the element
 */
public record RenderedBox(Kind kind, String name) {

    /** What is in the box. */
    public enum Kind {
        MACRO,
        ELEMENT
    }
}
