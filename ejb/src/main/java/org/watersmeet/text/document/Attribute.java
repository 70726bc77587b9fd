package org.watersmeet.text.document;

/**
 * A name and value as written in the source, both unescaped.
 *
 * @param name with its prefix, as in {@code ac:local-id}
 */
public record Attribute(String name, String value) {}
