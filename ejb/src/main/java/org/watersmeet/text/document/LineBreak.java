package org.watersmeet.text.document;

/** {@code <br>}. */
public record LineBreak(Attributes attributes) implements Inline {}
