package org.watersmeet.platform.database;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Makes sure, before anything else starts, that the database is one that keeps what it acknowledges
 * and has this build's schema. A member whose database does not qualify refuses to start and says
 * why; one whose database is merely late waits for it.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseStart {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Inject @Any Instance<StartCheck> checks;

    @PostConstruct
    void prepare() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                checkAndMigrate();
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > deadline || !isUnreachable(e)) {
                    DatabaseLog.LOG.cannotPrepare(String.valueOf(e.getMessage()));
                    throw new IllegalStateException(e.getMessage(), e);
                }
                DatabaseLog.LOG.waiting(String.valueOf(e.getMessage()));
                pause();
            }
        }
    }

    private void checkAndMigrate() throws SQLException {
        String role;
        try (Connection connection = Databases.WEB.dataSource().getConnection()) {
            List<String> unmet = DatabaseRequirements.unmet(connection);
            if (!unmet.isEmpty()) {
                String reasons = String.join(" ", unmet);
                DatabaseLog.LOG.unfit(reasons);
                throw new IllegalStateException(reasons);
            }
            role = connection.getMetaData().getUserName();
            for (StartCheck check : checks) {
                refuse(check.beforeMigration(connection));
            }
        }
        List<String> ran = new Migrations(Databases.MIGRATION.dataSource(), role).run();
        if (!ran.isEmpty()) {
            DatabaseLog.LOG.migrated(String.join(", ", ran));
        }
        try (Connection connection = Databases.WEB.dataSource().getConnection()) {
            for (StartCheck check : checks) {
                refuse(check.afterMigration(connection));
            }
        }
        DatabaseContact.ofMember().answered();
    }

    private static void refuse(Optional<String> refusal) {
        if (refusal.isPresent()) {
            DatabaseLog.LOG.refused(refusal.get());
            throw new IllegalStateException(refusal.get());
        }
    }

    /** SQL states 08 (connection) and 57P (shutting down, starting up); the pool gives no state. */
    private static boolean isUnreachable(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the database.", e);
        }
    }
}
