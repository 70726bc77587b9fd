package org.watersmeet.people.audit;

import java.sql.ResultSet;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/** The one row that says how long records are kept. */
public final class AuditRetentionStore {

    private AuditRetentionStore() {}

    public static AuditRetention read() {
        return Sql.call(
                Databases.WEB,
                "select number, unit from audit.retention",
                statement -> {
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        return AuditRetention.of(row.getInt(1), row.getString(2));
                    }
                });
    }

    /** Effective with the next removal, within the hour. */
    public static void write(AuditRetention retention) {
        Sql.update(
                Databases.WEB,
                "update audit.retention set number = ?, unit = ?",
                retention.number(),
                retention.unit().name());
    }
}
