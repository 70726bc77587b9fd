package org.watersmeet.checker.load;

/**
 * How much to do.
 *
 * @param pages few, so that sessions meet on them
 * @param sessions clients at a time
 * @param owners clients at a time that set facets of pages of their own
 * @param operations reads and saves that must be answered, at least
 * @param seed makes the choices repeatable
 */
public record Workload(int pages, int sessions, int owners, int operations, long seed) {}
