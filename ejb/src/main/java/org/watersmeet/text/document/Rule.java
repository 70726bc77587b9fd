package org.watersmeet.text.document;

/** {@code <hr>}. */
public record Rule(Attributes attributes) implements Block {}
