package org.watersmeet.admin;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.watersmeet.platform.cluster.ClusterWatch;
import org.watersmeet.platform.database.Databases;

/**
 * Whether this member can serve: one check for each thing it depends on, named by it. However many
 * ask, each check runs once at a time, and nobody waits longer than 2 seconds.
 */
@ApplicationScoped
public class Readiness {

    private static final int LIMIT_SECONDS = 2;

    /** Health is asked for by many and often; five times a second is news enough. */
    private static final Duration FRESH = Duration.ofMillis(200);

    /**
     * A thing this member needs.
     *
     * @param name {@code database}: the connections that requests are served by; {@code cluster}:
     *     the one by which this member tells the others that it lives
     * @param state in a word, where there is more to tell than up or down; empty otherwise
     */
    public record Check(String name, boolean up, String state) {}

    @SuppressWarnings("NullAway.Init")
    @Resource
    ManagedExecutorService executor;

    @Inject ClusterWatch watch;

    @SuppressWarnings("NullAway.Init")
    private Probe database;

    @SuppressWarnings("NullAway.Init")
    private Probe cluster;

    @PostConstruct
    void prepare() {
        database = probe(Databases.WEB);
        cluster = probe(Databases.HEARTBEAT);
    }

    /** All checks; waits for them together. */
    public List<Check> checks() {
        Probe.Pending web = database.ask();
        Probe.Pending heartbeat = cluster.ask();
        return List.of(
                new Check("database", web.yes(), ""),
                new Check("cluster", heartbeat.yes(), watch.state().name()));
    }

    private Probe probe(Databases pool) {
        return new Probe(() -> answers(pool), executor, Duration.ofSeconds(LIMIT_SECONDS), FRESH);
    }

    /** Whether a connection of the pool is to be had, and answers. */
    private static boolean answers(Databases pool) {
        try (Connection connection = pool.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(LIMIT_SECONDS);
            try (ResultSet row = statement.executeQuery("select 1")) {
                return row.next();
            }
        } catch (SQLException | IllegalStateException e) {
            return false;
        }
    }
}
