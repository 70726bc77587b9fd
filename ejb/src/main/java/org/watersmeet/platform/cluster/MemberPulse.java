package org.watersmeet.platform.cluster;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import org.watersmeet.kernel.Problem;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/**
 * This member's heartbeat: a row that it renews every second by the database's clock, on a
 * connection that traffic cannot starve. Nothing depends on it but what people are shown.
 */
@Singleton
@Startup
@DependsOn("DatabaseStart")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MemberPulse {

    private static final String BEAT =
            """
            insert into cluster_member (name, build, started_at, heartbeat_at)
            values (?, ?, clock_timestamp(), clock_timestamp())
            on conflict (name) do update set build = excluded.build,
                heartbeat_at = excluded.heartbeat_at,
                started_at = case when ? then excluded.started_at
                                  else cluster_member.started_at end""";

    @PostConstruct
    void start() {
        beat(true);
    }

    /** Skipped silently when the database is away: the missing beat is the message. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void beat() {
        try {
            beat(false);
        } catch (Problem.Unavailable e) {
            MemberLog.LOG.noHeartbeat(e);
        }
    }

    @PreDestroy
    void leave() {
        try {
            Sql.run(
                    Databases.HEARTBEAT,
                    "delete from cluster_member where name = ?",
                    statement -> {
                        statement.setString(1, Member.name());
                        statement.executeUpdate();
                    });
        } catch (Problem.Unavailable e) {
            MemberLog.LOG.noHeartbeat(e);
        }
    }

    private static void beat(boolean starting) {
        Sql.run(
                Databases.HEARTBEAT,
                BEAT,
                statement -> {
                    statement.setString(1, Member.name());
                    statement.setString(2, Member.build());
                    statement.setBoolean(3, starting);
                    statement.executeUpdate();
                });
    }
}
