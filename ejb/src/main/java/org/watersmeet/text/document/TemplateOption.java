package org.watersmeet.text.document;

/** {@code <at:option>}: a value to choose. */
public record TemplateOption(String value, Attributes attributes) {}
