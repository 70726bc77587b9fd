package org.watersmeet.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.watersmeet.launcher.database.MigratedDatabase;

class NewSiteTest {

    private static final String EPOCH = "select permission_epoch from site";
    private static final String GUESTS =
            "select count(*) from global_permission where subject = 'ANONYMOUS'";

    private final MigratedDatabase site = MigratedDatabase.create();

    private boolean initialise(boolean anonymousMayRead) throws SQLException {
        try (Connection owner = site.owner().getConnection()) {
            return NewSite.initialise(
                    owner, "admin", "a password of the tests".toCharArray(), anonymousMayRead);
        }
    }

    /** A member that was asked before has kept that nobody may do anything. */
    @Test
    void membersThatRunAlreadyLearnWhoMayUseIt() throws SQLException {
        String before = site.value(EPOCH);

        assertThat(initialise(true)).isTrue();

        assertThat(site.value(GUESTS)).isEqualTo("1");
        assertThat(site.value(EPOCH)).isNotEqualTo(before);
    }

    @Test
    void aSiteIsNewOnce() throws SQLException {
        initialise(false);

        assertThat(initialise(true)).isFalse();

        assertThat(site.value(GUESTS)).isEqualTo("0");
    }
}
