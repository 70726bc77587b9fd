package org.watersmeet.people.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watersmeet.launcher.database.MigratedDatabase;

/** The table of {@code docs/permission-scenarios.md}, put to the decision and to the filter. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionScenariosTest {

    private static final Path TABLE = Path.of("../docs/permission-scenarios.md");

    private static final Map<String, Long> GROUPS = Map.of("staff", 1L, "guests", 2L);
    private static final Map<String, Long> USERS =
            Map.of("Ada", 2001L, "Bob", 2002L, "Carl", 2003L, "Root", 2004L);

    private static final Map<String, Membership> CALLERS =
            Map.of(
                    "nobody", Membership.ANONYMOUS,
                    "Ada", new Membership(2001, Set.of(1L), false),
                    "Bob", new Membership(2002, Set.of(1L, 2L), false),
                    "Carl", new Membership(2003, Set.of(), false),
                    "Root", new Membership(2004, Set.of(), true));

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
        return Files.readAllLines(TABLE).stream()
                .filter(line -> line.matches("\\| S\\d+ .*"))
                .map(PermissionScenariosTest::scenario);
    }

    private static Scenario scenario(String line) {
        String[] cells = line.split("\\s*\\|\\s*");
        return new Scenario(
                cells[1],
                grants(cells[2]),
                known(CALLERS, cells[3]),
                SpacePermission.valueOf(cells[4]),
                known(Map.of("yes", true, "no", false), cells[5]));
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
                                case "group" -> Subject.group(known(GROUPS, words[1]));
                                case "user" -> Subject.user(known(USERS, words[1]));
                                default -> throw new IllegalArgumentException(each);
                            }));
        }
        return grants;
    }

    private static <T> T known(Map<String, T> names, String name) {
        T value = names.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The table names " + name + ", which is unknown.");
        }
        return value;
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
        site.run(
                "insert into space (id, key, key_lookup, name, creator_id) values (?, ?, ?, 'n', 0)",
                space,
                "K" + space,
                "K" + space);
        for (Grant grant : grants) {
            site.run(
                    "insert into space_permission (space_id, permission, subject, group_id, user_id)"
                            + " values (?, ?, ?, ?, ?)",
                    space,
                    grant.permission().name(),
                    grant.subject().kind().name(),
                    grant.subject().groupId(),
                    grant.subject().userId());
        }
        return space;
    }

    private boolean listed(long space, Scenario scenario) throws SQLException {
        Membership caller = scenario.caller();
        Visibility visibility =
                new Visibility(caller.administrator(), caller.user(), List.copyOf(caller.groups()));
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
