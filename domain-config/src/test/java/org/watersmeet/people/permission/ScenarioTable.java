package org.watersmeet.people.permission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** {@code docs/permission-scenarios.md}: its rows, and the people and groups they name. */
final class ScenarioTable {

    private static final Path TABLE = Path.of("../docs/permission-scenarios.md");

    static final Map<String, Long> GROUPS = Map.of("staff", 1L, "guests", 2L);

    /** Gone has no account any more. */
    static final Map<String, Long> USERS =
            Map.of("Ada", 2001L, "Bob", 2002L, "Carl", 2003L, "Root", 2004L, "Gone", 2999L);

    static final Map<String, Membership> CALLERS =
            Map.of(
                    "nobody", Membership.ANONYMOUS,
                    "Ada", new Membership(2001, Set.of(1L), false),
                    "Bob", new Membership(2002, Set.of(1L, 2L), false),
                    "Carl", new Membership(2003, Set.of(), false),
                    "Root", new Membership(2004, Set.of(), true));

    private ScenarioTable() {}

    /**
     * The cells of rows; the first is empty, the second the row's ID.
     *
     * @param letter IDs begin with
     */
    static Stream<String[]> rows(String letter) throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> line.matches("\\| " + letter + "\\d+ .*"))
                .map(line -> line.split("\\s*\\|\\s*"));
    }

    static boolean yes(String cell) {
        return known(Map.of("yes", true, "no", false), cell);
    }

    static <T> T known(Map<String, T> names, String name) {
        T value = names.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The table names " + name + ", which is unknown.");
        }
        return value;
    }
}
