package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.watersmeet.admin.Readiness;
import org.watersmeet.platform.database.Databases;

/** What a member says of itself when it cannot serve. */
@OnServer
class ReadinessIT {

    /** As configured in {@code 30-datasources.cli}. */
    private static final int WEB_CONNECTIONS = 20;

    private static final Duration WAIT = Duration.ofSeconds(10);

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    @Inject Readiness readiness;

    private static Readiness.Check check(String name, boolean up) {
        return new Readiness.Check(name, up, name.equals("cluster") ? "NORMAL" : "");
    }

    @Test
    void memberWithoutAConnectionForRequestsIsNotReadyThoughItsHeartBeats() throws SQLException {
        assertThat(readiness.checks())
                .containsExactly(check("database", true), check("cluster", true));

        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < WEB_CONNECTIONS; i++) {
                taken.add(Databases.WEB.dataSource().getConnection());
            }
            long start = System.nanoTime();
            awaitChecks(check("database", false), check("cluster", true));
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("it does not wait for a connection as long as requests do")
                    .isLessThan(WAIT);
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        awaitChecks(check("database", true), check("cluster", true));
    }

    /** An answer may be as old as the one before. */
    private void awaitChecks(Readiness.Check... expected) {
        long deadline = System.nanoTime() + WAIT.toNanos();
        while (!readiness.checks().equals(List.of(expected)) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(readiness.checks()).containsExactly(expected);
    }
}
