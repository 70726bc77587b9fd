package org.watersmeet.text.document;

/** How a variable of a template is filled in. */
public enum TemplateFieldKind {
    /** A line of text. */
    STRING,
    /** Lines of text. */
    TEXTAREA,
    /** One of several options. */
    LIST
}
