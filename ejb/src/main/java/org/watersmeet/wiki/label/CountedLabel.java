package org.watersmeet.wiki.label;

/**
 * A label with its use.
 *
 * @param count of content that the caller may view, at least 1
 */
public record CountedLabel(Label label, int count) {}
