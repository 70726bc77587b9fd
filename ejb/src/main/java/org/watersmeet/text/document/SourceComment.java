package org.watersmeet.text.document;

/** A comment of the source, {@code <!-- -->}; readers do not see it. */
public record SourceComment(String text) implements Inline {}
