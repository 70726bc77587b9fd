package org.watersmeet.people.audit;

import org.watersmeet.people.access.Caller;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.platform.cluster.Member;

/**
 * Where a record comes from.
 *
 * @param address of the client; empty when there is none
 * @param member on which it was done; {@code host} for the launcher
 */
record AuditOrigin(AuditEvent.Actor actor, String address, String member) {

    /** Done by whoever may run the launcher: the wiki knows nobody by that. */
    static final AuditOrigin HOST = new AuditOrigin(AuditEvent.Actor.NOBODY, "", "host");

    /** The caller of the request on this thread, or nobody where there is none. */
    static AuditOrigin caller() {
        return by(
                CallerContext.present()
                        ? actorOf(CallerContext.caller())
                        : AuditEvent.Actor.NOBODY);
    }

    /** The request on this thread, by somebody else than its caller. */
    static AuditOrigin by(AuditEvent.Actor actor) {
        return new AuditOrigin(actor, CallerContext.network(), Member.name());
    }

    private static AuditEvent.Actor actorOf(Caller caller) {
        return new AuditEvent.Actor(caller.id(), caller.name());
    }
}
