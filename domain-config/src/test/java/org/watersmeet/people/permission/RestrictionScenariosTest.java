package org.watersmeet.people.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watersmeet.people.permission.ScenarioTable.known;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watersmeet.launcher.database.MigratedDatabase;

/**
 * The table of restrictions in {@code docs/permission-scenarios.md}, put to the decision and to the
 * filter; what follows from a restriction for other content the database keeps itself.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestrictionScenariosTest {

    private final MigratedDatabase site = MigratedDatabase.create();
    private long lastId = 10_000;

    /**
     * @param restrictions as the table writes them
     */
    record Scenario(
            String id,
            List<String> restrictions,
            Membership caller,
            Restriction.Operation operation,
            String target,
            boolean may) {

        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Scenario> scenarios() throws IOException {
        return ScenarioTable.rows("R").map(RestrictionScenariosTest::scenario);
    }

    private static Scenario scenario(String[] cells) {
        String[] asked = cells[4].split(" ");
        return new Scenario(
                cells[1],
                cells[2].equals("none") ? List.of() : List.of(cells[2].split(", ")),
                known(ScenarioTable.CALLERS, cells[3]),
                Restriction.Operation.valueOf(asked[0]),
                asked[1],
                ScenarioTable.yes(cells[5]));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void decisionAndFilterSayWhatTheTableSays(Scenario scenario) throws SQLException {
        Map<String, Long> content = content();
        for (String each : scenario.restrictions()) {
            restrict(content, each);
        }
        long target = known(content, scenario.target());

        assertThat(decided(target, scenario)).as("decision").isEqualTo(scenario.may());
        if (scenario.operation() == Restriction.Operation.VIEW) {
            assertThat(listed(target, scenario.caller())).as("filter").isEqualTo(scenario.may());
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void whatComesLaterIsRestrictedAsWell(Scenario scenario) throws SQLException {
        Map<String, Long> ids = ids();
        for (String each : scenario.restrictions()) {
            if (each.contains("VIEW")) {
                restrict(ids, each);
            }
        }
        insert(ids);
        for (String each : scenario.restrictions()) {
            if (each.contains("EDIT")) {
                restrict(ids, each);
            }
        }

        assertThat(decided(known(ids, scenario.target()), scenario)).isEqualTo(scenario.may());
    }

    @Test
    void restrictionGoesWithAMoveAndAWithdrawal() throws SQLException {
        Map<String, Long> content = content();
        Scenario bob =
                new Scenario(
                        "",
                        List.of(),
                        known(ScenarioTable.CALLERS, "Bob"),
                        Restriction.Operation.VIEW,
                        "",
                        true);
        long leaf = known(content, "leaf");
        restrict(content, "page VIEW user Ada");
        assertThat(decided(leaf, bob)).isFalse();

        site.run("update content set path = '', parent_id = null where id = ?", leaf);
        assertThat(decided(leaf, bob)).as("moved to the top").isTrue();
        assertThat(listed(leaf, bob.caller())).isTrue();
        assertThat(decided(known(content, "file"), bob)).isFalse();

        site.run("delete from restriction where content_id = ?", known(content, "page"));
        assertThat(decided(known(content, "file"), bob)).as("withdrawn").isTrue();
    }

    @Test
    void whatIsBelowStaysRestrictedWhenThePageAboveIsGoneForGood() throws SQLException {
        Map<String, Long> content = content();
        restrict(content, "page VIEW user Ada");
        long page = known(content, "page");
        long leaf = known(content, "leaf");

        site.run("delete from content where id = ?", page);

        assertThat(listed(leaf, known(ScenarioTable.CALLERS, "Bob"))).isFalse();
        assertThat(listed(leaf, known(ScenarioTable.CALLERS, "Ada"))).isTrue();
    }

    @Test
    void restrictionsAreForgottenWithTheContent() throws SQLException {
        Map<String, Long> content = content();
        restrict(content, "post VIEW user Ada");
        long post = known(content, "post");

        site.run("delete from content where id = ?", post);

        assertThat(query("select count(*) from restriction where content_id = " + post))
                .isEqualTo("0");
    }

    @Test
    void listsThatShowItAreNamedAnew() throws SQLException {
        Map<String, Long> content = content();
        String epochs =
                "select string_agg(children_epoch::text, ' ' order by id) from content"
                        + " where kind = 'PAGE' and space_id = (select space_id from content where id = "
                        + content.get("leaf")
                        + ")";
        assertThat(query(epochs)).isEqualTo("1 1 1");

        restrict(content, "leaf VIEW user Ada");

        assertThat(query(epochs)).as("top, page, leaf").isEqualTo("2 2 1");
    }

    private Map<String, Long> content() throws SQLException {
        Map<String, Long> ids = ids();
        insert(ids);
        return ids;
    }

    private Map<String, Long> ids() {
        Map<String, Long> ids = new HashMap<>();
        for (String name :
                List.of("space", "top", "page", "leaf", "post", "comment", "file", "enclosure")) {
            ids.put(name, ++lastId);
        }
        return ids;
    }

    private void insert(Map<String, Long> ids) throws SQLException {
        long space = known(ids, "space");
        StoredSpace.insert(site, space, List.of());
        long top = known(ids, "top");
        long page = known(ids, "page");
        long comment = known(ids, "comment");
        insert(space, top, "PAGE", 0, "", 0);
        insert(space, page, "PAGE", top, top + "/", 0);
        insert(space, known(ids, "leaf"), "PAGE", page, top + "/" + page + "/", 0);
        insert(space, known(ids, "post"), "BLOG_POST", 0, "", 0);
        insert(space, comment, "COMMENT", 0, "", page);
        insert(space, known(ids, "file"), "ATTACHMENT", 0, "", page);
        insert(space, known(ids, "enclosure"), "ATTACHMENT", 0, "", comment);
    }

    private void insert(long space, long id, String kind, long parent, String path, long container)
            throws SQLException {
        site.run(
                "insert into content (id, kind, space_id, parent_id, path, container_id, title,"
                        + " title_key, status, revision, creator_id, created_at, modifier_id,"
                        + " modified_at, posting_day)"
                        + " values (?, ?, ?, nullif(?, 0), ?, nullif(?, 0), ?, ?, 'CURRENT', 1, 0, now(), 0, now(),"
                        + " case when ? = 'BLOG_POST' then current_date end)",
                id,
                kind,
                space,
                parent,
                path,
                container,
                "t" + id,
                "t" + id,
                kind);
    }

    private void restrict(Map<String, Long> content, String restriction) throws SQLException {
        String[] words = restriction.split(" ");
        boolean group = words[2].equals("group");
        site.run(
                "insert into restriction (content_id, operation, subject, subject_id)"
                        + " values (?, ?, ?, ?)",
                known(content, words[0]),
                words[1],
                group ? "GROUP" : "USER",
                known(group ? ScenarioTable.GROUPS : ScenarioTable.USERS, words[3]));
    }

    private boolean decided(long content, Scenario scenario) throws SQLException {
        String sql =
                "select " + RestrictionColumn.of("c") + " from content c where c.id = " + content;
        try (Connection connection = site.application().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            Restrictions restrictions = RestrictionColumn.read(row, 1);
            boolean view = restrictions.letView(scenario.caller());
            return scenario.operation() == Restriction.Operation.VIEW
                    ? view
                    : view && restrictions.letEdit(scenario.caller());
        }
    }

    private boolean listed(long content, Membership caller) throws SQLException {
        Visibility visibility = Visibility.of(caller);
        String sql = "select 1 from content c where c.id = ? and " + visibility.unrestricted("c");
        try (Connection connection = site.application().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, content);
            visibility.bindUnrestricted(statement, 2);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private String query(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = site.application().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(String.valueOf(row.getString(1)));
            }
        }
        return String.join(" ", found);
    }
}
