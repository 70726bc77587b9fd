package org.watersmeet.text.document;

/** The element a macro parameter is written with. */
public enum ParameterForm {
    /** {@code <ac:parameter ac:name="...">}. */
    NAMED,
    /** {@code <ac:parameter>} without a name: the default parameter. */
    UNNAMED,
    /** {@code <ac:default-parameter>} of Confluence 4. */
    DEFAULT
}
