package org.watersmeet.platform.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/** The members of the cluster by their heartbeats. */
@ApplicationScoped
public class Members {

    /**
     * A member as its row tells.
     *
     * @param silence since the last heartbeat, by the database's clock
     */
    public record Beating(
            String name, String build, Instant startedAt, Instant heartbeatAt, Duration silence) {}

    /** By name; a member that was killed stays for an hour. */
    public List<Beating> all() {
        return Sql.call(
                Databases.WEB,
                "select name, build, started_at, heartbeat_at,"
                        + " extract(epoch from clock_timestamp() - heartbeat_at)"
                        + " from cluster_member"
                        + " where heartbeat_at > clock_timestamp() - interval '1 hour'"
                        + " order by name",
                statement -> {
                    List<Beating> members = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            members.add(
                                    new Beating(
                                            rows.getString(1),
                                            rows.getString(2),
                                            rows.getTimestamp(3).toInstant(),
                                            rows.getTimestamp(4).toInstant(),
                                            Duration.ofMillis((long) (rows.getDouble(5) * 1000))));
                        }
                    }
                    return members;
                });
    }
}
