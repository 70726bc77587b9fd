package org.watersmeet.people.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watersmeet.people.permission.ScenarioTable.known;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watersmeet.launcher.database.MigratedDatabase;

/** The table of {@code docs/permission-scenarios.md}, put to the decision and to the filter. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionScenariosTest {

    private final MigratedDatabase site = MigratedDatabase.create();
    private long lastSpace;

    record Scenario(
            String id,
            List<Grant> grants,
            Membership caller,
            SpacePermission permission,
            boolean may) {

        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Scenario> scenarios() throws IOException {
        return ScenarioTable.rows("S").map(PermissionScenariosTest::scenario);
    }

    private static Scenario scenario(String[] cells) {
        return new Scenario(
                cells[1],
                grants(cells[2]),
                known(ScenarioTable.CALLERS, cells[3]),
                SpacePermission.valueOf(cells[4]),
                ScenarioTable.yes(cells[5]));
    }

    private static List<Grant> grants(String cell) {
        List<Grant> grants = new ArrayList<>();
        for (String each : cell.equals("none") ? new String[0] : cell.split(", ")) {
            String[] words = each.split(" ");
            SpacePermission permission = SpacePermission.valueOf(words[words.length - 1]);
            grants.add(
                    new Grant(
                            permission,
                            switch (words[0]) {
                                case "everybody" -> Subject.EVERYBODY;
                                case "signed-in" -> Subject.SIGNED_IN;
                                case "group" ->
                                        Subject.group(known(ScenarioTable.GROUPS, words[1]));
                                case "user" -> Subject.user(known(ScenarioTable.USERS, words[1]));
                                default -> throw new IllegalArgumentException(each);
                            }));
        }
        return grants;
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void decisionAndFilterSayWhatTheTableSays(Scenario scenario) throws SQLException {
        assertThat(
                        scenario.caller()
                                .allows(scenario.permission(), SpaceGrants.of(scenario.grants())))
                .as("decision")
                .isEqualTo(scenario.may());
        assertThat(listed(store(scenario.grants()), scenario))
                .as("filter")
                .isEqualTo(scenario.may());
    }

    private long store(List<Grant> grants) throws SQLException {
        long space = ++lastSpace;
        StoredSpace.insert(site, space, grants);
        return space;
    }

    private boolean listed(long space, Scenario scenario) throws SQLException {
        Visibility visibility = Visibility.of(scenario.caller());
        String sql =
                "select 1 from space s where s.id = ? and "
                        + visibility.condition("s.id")
                        + " and "
                        + visibility.condition("s.id", scenario.permission());
        try (Connection connection = site.application().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, space);
            visibility.bind(statement, visibility.bind(statement, 2));
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
