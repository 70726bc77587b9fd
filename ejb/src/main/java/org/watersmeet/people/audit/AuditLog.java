package org.watersmeet.people.audit;

import org.watersmeet.kernel.Problem;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/** Writes the audit log. */
public final class AuditLog {

    private static final AuditRate RATE = new AuditRate(System::nanoTime);

    private AuditLog() {}

    /**
     * Records what the caller's transaction does: the record is there exactly when that was
     * committed. Outside of a transaction it is there at once; who has no transaction records
     * before acting.
     *
     * @throws Problem.Unavailable if the database refuses it; the transaction is then lost
     */
    public static void record(AuditEvent event) {
        AuditEvent.Actor actor = event.actor();
        AuditOrigin origin = actor == null ? AuditOrigin.caller() : AuditOrigin.by(actor);
        Sql.together(Databases.WEB, connection -> AuditRows.insert(connection, event, origin));
    }

    /** Records a change as {@link #record} does; nothing if all is as it was. */
    public static void recordChanges(AuditEvent event) {
        if (!event.changes().isEmpty()) {
            record(event);
        }
    }

    /** Records what has happened already: whether it can be recorded does not change it. */
    static void recordIfPossible(AuditEvent event) {
        try {
            record(event);
        } catch (Problem.Unavailable | Problem.NoRoom e) {
            ChainLog.LOG.notRecorded(event.action().name(), e);
        }
    }

    /**
     * Records what was refused. To be called outside of transactions, whose rollback would take it
     * back. Of a flood a part is recorded, and with the next record how many were not; nobody is
     * answered worse because it could not be recorded.
     *
     * @param event by an actor: who makes the request may be what could not be told
     */
    public static void refused(AuditEvent event) {
        long dropped = RATE.take();
        if (dropped != AuditRate.NOT_NOW) {
            recordIfPossible(
                    dropped == 0 ? event : event.with("not recorded", Long.toString(dropped)));
        }
    }
}
