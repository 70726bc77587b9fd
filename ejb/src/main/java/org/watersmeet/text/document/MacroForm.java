package org.watersmeet.text.document;

/** The element a macro is written with. */
public enum MacroForm {
    /** {@code ac:structured-macro}, since Confluence 5. */
    STRUCTURED,
    /** {@code ac:macro}, Confluence 4. */
    CLASSIC
}
