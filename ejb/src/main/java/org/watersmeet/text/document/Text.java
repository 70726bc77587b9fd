package org.watersmeet.text.document;

/** Characters, unescaped; never empty in a parsed document. */
public record Text(String value) implements Inline {}
