package org.watersmeet.platform.event;

import org.watersmeet.kernel.UserId;

/**
 * Something that has happened, in the past tense; written in the transaction that made it happen.
 *
 * @param kind lower case with hyphens, stable: {@code page-saved}
 * @param subjectId the id of what it happened to; the kind tells of which table
 * @param actor who did it
 * @param detail what a consumer needs and the current row no longer tells; empty when nothing
 */
public record DomainEvent(String kind, long subjectId, UserId actor, String detail) {

    public DomainEvent(String kind, long subjectId, UserId actor) {
        this(kind, subjectId, actor, "");
    }
}
