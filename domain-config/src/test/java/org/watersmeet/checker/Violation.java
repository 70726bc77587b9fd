package org.watersmeet.checker;

/**
 * Something that cannot happen in a wiki that keeps its promises.
 *
 * @param what names the operation and what was expected
 */
public record Violation(Rule rule, long page, String what) {}
