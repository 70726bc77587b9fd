package org.watersmeet.text.document;

/**
 * {@code <at:var>}: where the value of a template's variable goes.
 *
 * @param rawXhtml whether the value is storage format and not text
 */
public record TemplateVariable(String name, boolean rawXhtml, Attributes attributes)
        implements Inline {}
