package org.watersmeet.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watersmeet.launcher.database.PostgresServer;

class DatabaseRequirementsTest {

    private static List<String> unmet(PostgresServer server) throws SQLException {
        try (Connection connection =
                server.connections(server.newDatabase(), PostgresServer.APPLICATION)
                        .getConnection()) {
            return DatabaseRequirements.unmet(connection);
        }
    }

    @Test
    void databaseThatKeepsWhatItAcknowledgesIsTaken() throws SQLException {
        assertThat(unmet(PostgresServer.shared())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
    void databaseThatMayForgetIsRefusedWithTheRemedy(String setting) throws SQLException {
        try (PostgresServer forgetful = PostgresServer.start(setting + "=off")) {
            assertThat(unmet(forgetful))
                    .singleElement()
                    .asString()
                    .contains("a crash would lose saved pages", "Set " + setting + " = on");
        }
    }
}
