package org.watersmeet.text.document;

/**
 * {@code <time>}.
 *
 * @param value as written, mostly {@code yyyy-MM-dd}
 */
public record CalendarDate(String value, Attributes attributes) implements Inline {}
