package org.watersmeet.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watersmeet.launcher.database.MigratedDatabase;
import org.watersmeet.launcher.database.PostgresServer;

/** Newcomers are admitted or refused; who serves is never touched. */
class AdmissionTest {

    private static final MigratedDatabase SITE = MigratedDatabase.create();

    @AfterEach
    void empty() throws SQLException {
        SITE.run("delete from cluster_member");
        SITE.run("update site set installation = null, schema_floor = 0");
    }

    private static Optional<String> comes(int level, int oldest, String installation)
            throws SQLException {
        Admission admission = new Admission(level, oldest, installation);
        try (Connection connection = SITE.application().getConnection()) {
            Optional<String> refusal = admission.beforeMigration(connection);
            return refusal.isEmpty() ? admission.afterMigration(connection) : refusal;
        }
    }

    private static void serves(String name, int level) throws SQLException {
        new MemberStore(SITE.application())
                .join(new MemberStore.Identity(name, name, "0.9+old", level, ""));
    }

    @Test
    void theFirstInstallationHasTheSite() throws SQLException {
        assertThat(comes(27, 26, "ours")).isEmpty();
        assertThat(comes(27, 26, "ours")).isEmpty();
        assertThat(comes(27, 26, "theirs").orElseThrow())
                .contains("another installation (ours); this one is theirs")
                .contains("set installation = null");
        assertThat(SITE.value("select installation from site")).isEqualTo("ours");
    }

    @Test
    void withoutANameNothingIsGuarded() throws SQLException {
        assertThat(comes(27, 26, "ours")).isEmpty();
        assertThat(comes(27, 26, "")).isEmpty();
    }

    @Test
    void aBuildBelowTheFloorIsRefused() throws SQLException {
        SITE.run("update site set schema_floor = 28");
        assertThat(comes(27, 26, "").orElseThrow()).contains("V027", "V028");
        assertThat(comes(28, 26, "")).isEmpty();
    }

    @Test
    void anOlderBuildMayRunBesideANewerOne() throws SQLException {
        serves("member1", 31);
        assertThat(comes(27, 26, "")).isEmpty();
    }

    @Test
    void aBuildIsRefusedBesideOneThatItCannotLiveWith() throws SQLException {
        serves("member1", 25);
        assertThat(comes(27, 26, "").orElseThrow()).contains("Member member1 runs build 0.9+old");
        assertThat(comes(27, 25, "")).isEmpty();
    }

    @Test
    void whoHasFallenSilentIsInNobodysWay() throws SQLException {
        serves("member1", 25);
        SITE.run("update cluster_member set heartbeat_at = clock_timestamp() - interval '11 s'");
        assertThat(comes(27, 26, "")).isEmpty();
    }

    @Test
    void anEmptyDatabaseAdmitsAnybody() throws SQLException {
        PostgresServer server = PostgresServer.shared();
        try (Connection connection =
                server.connections(server.newDatabase(), PostgresServer.OWNER).getConnection()) {
            assertThat(new Admission(27, 26, "ours").beforeMigration(connection)).isEmpty();
        }
    }
}
