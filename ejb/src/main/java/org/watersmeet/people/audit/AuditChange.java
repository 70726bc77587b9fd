package org.watersmeet.people.audit;

import org.watersmeet.kernel.Text;

/**
 * One value that was changed.
 *
 * @param name what was changed, in English
 * @param before empty when there was none
 * @param after empty when there is none any more
 */
public record AuditChange(String name, String before, String after) {

    private static final int MAX = 1_000;

    /** Of values of any length: at most 1,000 characters of each, on one line. */
    static AuditChange of(String name, String before, String after) {
        return new AuditChange(name, Text.shortened(before, MAX), Text.shortened(after, MAX));
    }
}
