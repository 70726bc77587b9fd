package org.watersmeet.checker;

/**
 * Who asked whom, and when.
 *
 * @param session a client that does one thing after another
 * @param user whose credentials it used
 * @param member the member that was asked
 * @param surface how: {@code rest}, {@code html}
 * @param began nanoseconds of the one clock that all sessions share
 * @param ended as {@code began}
 */
public record Call(
        int session, String user, String member, String surface, long began, long ended) {}
