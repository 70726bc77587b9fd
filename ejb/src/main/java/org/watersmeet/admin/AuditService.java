package org.watersmeet.admin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditChain;
import org.watersmeet.people.audit.AuditEvent;
import org.watersmeet.people.audit.AuditListing;
import org.watersmeet.people.audit.AuditLog;
import org.watersmeet.people.audit.AuditQuery;
import org.watersmeet.people.audit.AuditRecord;
import org.watersmeet.people.audit.AuditRetention;
import org.watersmeet.people.audit.AuditRetentionStore;
import org.watersmeet.people.audit.ChainReport;
import org.watersmeet.people.audit.Seal;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.platform.database.DatabaseValues;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/** The audit log, for administrators. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AuditService {

    private static final String LOG = "audit-log";

    @Inject Permissions permissions;

    /**
     * Records, the newest first.
     *
     * @param after where to go on; null for the newest
     * @param start how many to leave out, 0–100,000
     * @param limit 1–2,000
     */
    @Needs(Need.ADMINISTER)
    public Slice<AuditRecord> list(
            AuditQuery query, AuditListing.@Nullable Place after, int start, int limit) {
        permissions.checkAdministrator();
        AuditListing listing = new AuditListing(Databases.WEB.dataSource());
        return Slice.of(listing.read(query, after, start, limit + 1), limit);
    }

    /**
     * Records that records are taken out, which are then listed.
     *
     * @return the query with an end: what is recorded while it is read is not in it
     */
    @Needs(value = Need.ADMINISTER, changes = true)
    public AuditQuery export(AuditQuery query, String format) {
        permissions.checkAdministrator();
        AuditLog.record(
                AuditEvent.of(AuditAction.AUDIT_EXPORTED, LOG, 0, "").with("format", format));
        return query.endingBy(DatabaseValues.now());
    }

    /**
     * Looks through the whole chain: about a second for 100,000 records.
     *
     * @param anchor a place that was noted elsewhere and must still be there; null for none
     */
    @Needs(Need.ADMINISTER)
    public ChainReport verify(@Nullable Seal anchor) {
        permissions.checkAdministrator();
        try {
            return new AuditChain(Databases.JOBS.dataSource()).verify(anchor);
        } catch (SQLException e) {
            throw Sql.problem(e);
        }
    }

    @Needs(Need.ADMINISTER)
    public AuditRetention retention() {
        permissions.checkAdministrator();
        return AuditRetentionStore.read();
    }

    /** Sets how long records are kept. */
    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void setRetention(AuditRetention retention) {
        permissions.checkAdministrator();
        AuditLog.record(
                AuditEvent.of(AuditAction.RETENTION_CHANGED, LOG, 0, "")
                        .changed(
                                "retention",
                                AuditRetentionStore.read().toString(),
                                retention.toString()));
        AuditRetentionStore.write(retention);
    }
}
