package org.watersmeet.people.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.watersmeet.platform.database.SqlArrays;
import org.watersmeet.platform.job.ClusterJob;

/**
 * Seals records into the chain, 2,000 a tick, in the order in which it finds them: that of their
 * numbers, but for those whose transactions took longer. Two that seal at once cannot both: a
 * position is there once.
 */
@ApplicationScoped
public class SealAudit implements ClusterJob {

    private static final int A_TICK = 2_000;

    private static final String UNSEALED =
            "select "
                    + AuditRows.COLUMNS
                    + " from audit.unsealed u join audit.record r on r.id = u.record_id"
                    + " order by r.id limit ?";

    @Override
    public String name() {
        return "seal-audit";
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(10);
    }

    @Override
    public String run(Connection connection) throws SQLException {
        List<AuditRecord> records = unsealed(connection);
        if (records.isEmpty()) {
            return "";
        }
        Seal head = AuditChain.head(connection);
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "insert into audit.seal (position, record_id, hash) values (?, ?, ?)")) {
            for (AuditRecord record : records) {
                head = head.next(record);
                statement.setLong(1, head.position());
                statement.setLong(2, record.id());
                statement.setBytes(3, head.bytes());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        forget(connection, records);
        return "%d records sealed".formatted(records.size());
    }

    private static List<AuditRecord> unsealed(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UNSEALED)) {
            statement.setInt(1, A_TICK);
            List<AuditRecord> records = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    records.add(AuditRows.read(row, 1));
                }
            }
            return records;
        }
    }

    private static void forget(Connection connection, List<AuditRecord> records)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "delete from audit.unsealed where record_id = any (?)")) {
            SqlArrays.bindIds(statement, 1, records.stream().map(AuditRecord::id).toList());
            statement.executeUpdate();
        }
    }
}
