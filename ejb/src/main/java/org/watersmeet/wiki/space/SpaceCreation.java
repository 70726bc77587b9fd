package org.watersmeet.wiki.space;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditEvent;
import org.watersmeet.people.audit.AuditLog;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.platform.database.DatabaseValues;
import org.watersmeet.platform.event.DomainEvent;
import org.watersmeet.platform.event.Journal;

/** Makes spaces, within the transaction and after the permission check of a service. */
@ApplicationScoped
public class SpaceCreation {

    private static final String SPACE = "space";

    @Inject SpaceStore store;
    @Inject SpaceGrantStore grants;
    @Inject Journal journal;

    /** What a new space starts with. */
    public enum Grants {
        /** What the site gives in each new space, and all of it to who makes the space. */
        USUAL(EnumSet.allOf(SpacePermission.class)),
        /** Of what the site gives, viewing and commenting; all of it to who makes the space. */
        PERSONAL(EnumSet.of(SpacePermission.VIEW, SpacePermission.COMMENT)),
        /** Nothing: only the administrators' group sees the space. */
        NONE(EnumSet.noneOf(SpacePermission.class));

        private final Set<SpacePermission> wanted;

        Grants(Set<SpacePermission> wanted) {
            this.wanted = Collections.unmodifiableSet(wanted);
        }
    }

    /**
     * Makes a space of the caller's.
     *
     * @param home makes the page it opens with
     * @throws Problem.Conflict if the key is taken
     */
    public Space create(NewSpace input, Grants usual, FirstPage home) {
        if (store.keyTaken(input.key())) {
            throw new Problem.Conflict(
                    "space.exists", "A space already exists with key " + input.key() + ".", 0);
        }
        Space space =
                new Space(store.nextId(), input, CallerContext.caller().id(), DatabaseValues.now());
        store.add(space);
        if (usual != Grants.NONE) {
            grants.addUsual(space.id(), usual.wanted);
            grants.addAll(space.id(), space.creator());
        }
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
