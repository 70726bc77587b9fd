package org.watersmeet.people.audit;

import java.sql.Connection;
import java.sql.SQLException;

/** Writes the audit log for the launcher, which changes the site's database without the site. */
public final class HostAudit {

    private HostAudit() {}

    /**
     * Records what the connection's transaction does, in that transaction.
     *
     * @param connection of the database's owner
     */
    public static void record(Connection connection, AuditEvent event) throws SQLException {
        AuditRows.insert(connection, event, AuditOrigin.HOST);
    }
}
