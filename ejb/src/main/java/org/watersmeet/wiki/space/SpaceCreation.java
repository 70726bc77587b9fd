package org.watersmeet.wiki.space;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditEvent;
import org.watersmeet.people.audit.AuditLog;
import org.watersmeet.people.permission.Grant;
import org.watersmeet.platform.database.DatabaseValues;
import org.watersmeet.platform.event.DomainEvent;
import org.watersmeet.platform.event.Journal;

/** Makes spaces, within the transaction and after the permission check of a service. */
@ApplicationScoped
public class SpaceCreation {

    private static final String SPACE = "space";

    @Inject SpaceStore store;
    @Inject Journal journal;

    /** The grants that a new space starts with on this site. */
    List<Grant> usualGrants() {
        return store.defaultGrants();
    }

    /**
     * Makes a space of the caller's.
     *
     * @param home makes the page it opens with
     * @throws Problem.Conflict if the key is taken
     */
    public Space create(NewSpace input, List<Grant> grants, FirstPage home) {
        if (store.keyTaken(input.key())) {
            throw new Problem.Conflict(
                    "space.exists", "A space already exists with key " + input.key() + ".", 0);
        }
        Space space =
                new Space(store.nextId(), input, CallerContext.caller().id(), DatabaseValues.now());
        store.add(space);
        store.setGrants(space.id(), grants);
        space.openWith(home.createIn(space));
        journal.record(
                new DomainEvent("space-created", space.id().value(), CallerContext.caller().id()));
        AuditLog.record(
                AuditEvent.of(
                                AuditAction.SPACE_CREATED,
                                SPACE,
                                space.id().value(),
                                input.key().value())
                        .with("name", input.name()));
        return space;
    }
}
