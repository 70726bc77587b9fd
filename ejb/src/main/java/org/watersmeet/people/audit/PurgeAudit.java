package org.watersmeet.people.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.watersmeet.platform.cluster.Member;
import org.watersmeet.platform.job.ClusterJob;

/**
 * Removes records that are older than they have to be kept, 10,000 a tick, through the database's
 * one function that may; and writes the head of the chain to the server's log.
 */
@ApplicationScoped
public class PurgeAudit implements ClusterJob {

    private static final int A_TICK = 10_000;

    private static final String REMOVE =
            "select audit.remove_older((number || ' ' || unit)::interval, ?, ?)"
                    + " from audit.retention";

    @Override
    public String name() {
        return "purge-audit";
    }

    @Override
    public Duration period() {
        return Duration.ofHours(1);
    }

    @Override
    public String run(Connection connection) throws SQLException {
        Seal head = AuditChain.head(connection);
        ChainLog.LOG.head(head.position(), head.hash());
        long removed = remove(connection);
        return removed == 0 ? "" : "%d audit records removed".formatted(removed);
    }

    static long remove(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REMOVE)) {
            statement.setInt(1, A_TICK);
            statement.setString(2, Member.name());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
