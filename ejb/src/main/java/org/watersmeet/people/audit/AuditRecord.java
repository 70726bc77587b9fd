package org.watersmeet.people.audit;

import java.time.Instant;
import java.util.List;
import org.watersmeet.kernel.UserId;

/**
 * A record as it is stored.
 *
 * @param at by the database's clock, to the microsecond
 * @param actorName as it was then; empty for the system and for who had not signed in
 * @param category name of an {@link AuditCategory}; of a newer build possibly an unknown one
 * @param action name of an {@link AuditAction}; of a newer build possibly an unknown one
 * @param address of the client; empty for what no request did
 * @param member that did it
 */
public record AuditRecord(
        long id,
        Instant at,
        UserId actor,
        String actorName,
        String category,
        String action,
        String objectType,
        long objectId,
        String objectName,
        String address,
        String member,
        List<AuditChange> changes) {

    public AuditRecord {
        changes = List.copyOf(changes);
    }

    /** What was done, in English. */
    public String summary() {
        for (AuditAction known : AuditAction.values()) {
            if (known.name().equals(action)) {
                return known.summary();
            }
        }
        return action;
    }

    /** What it is about, in English. */
    public String categoryTitle() {
        for (AuditCategory known : AuditCategory.values()) {
            if (known.name().equals(category)) {
                return known.title();
            }
        }
        return category;
    }
}
