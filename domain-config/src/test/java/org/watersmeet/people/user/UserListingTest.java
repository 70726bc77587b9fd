package org.watersmeet.people.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.Text;
import org.watersmeet.launcher.database.MigratedDatabase;

class UserListingTest {

    private final MigratedDatabase site = MigratedDatabase.create();
    private final UserListing listing = new UserListing(site.application());

    @BeforeEach
    void threeUsers() throws SQLException {
        add("vera", "Vera Lindqvist", "boss@example.org");
        add("Tomas", "Ólafur Tómasson", "tomas@example.org");
        add("boris", "Boris 😀", "vera.b@example.org");
    }

    private void add(String name, String fullName, String email) throws SQLException {
        site.run(
                "insert into app_user (user_key, name, name_key, full_name, full_name_key, email,"
                        + " email_key) values (?, ?, ?, ?, ?, ?, ?)",
                "key-" + name,
                name,
                Text.key(name),
                fullName,
                Text.key(fullName),
                email,
                Text.key(email));
    }

    private List<String> names(String after, String start, int limit) {
        return listing.read(after, start, limit).stream().map(it -> it.user().name()).toList();
    }

    @Test
    void allComeInTheOrderOfTheirNamesWhateverTheirCase() {
        assertThat(names("", "", 10)).containsExactly("boris", "Tomas", "vera");
    }

    @Test
    void startOfNameFullNameOrAddressFinds() {
        assertThat(names("", "VERA", 10)).containsExactly("boris", "vera");
        assertThat(names("", "vera l", 10)).containsExactly("vera");
        assertThat(names("", "ÓLAF", 10)).containsExactly("Tomas");
        assertThat(names("", "boris 😀", 10)).containsExactly("boris");
        assertThat(names("", "example", 10)).isEmpty();
    }

    @Test
    void wildcardsAreLetters() {
        assertThat(names("", "%", 10)).isEmpty();
        assertThat(names("", "v_ra", 10)).isEmpty();
    }

    @Test
    void listGoesOnAfterAName() {
        assertThat(names("", "vera", 1)).containsExactly("boris");
        assertThat(names("boris", "vera", 1)).containsExactly("vera");
        assertThat(names("vera", "vera", 1)).isEmpty();
    }

    @Test
    void groupsAndTheLatestSigninAreShown() throws SQLException {
        site.run(
                "insert into group_member select u.id, g.id from app_user u, user_group g"
                        + " where u.name = 'vera'");
        site.run("update app_user set last_signin_at = '2026-11-22 10:00Z' where name = 'vera'");

        List<ListedUser> users = listing.read("tomas", "", 2);
        List<ListedUser> others = listing.read("", "", 1);

        assertThat(users.getFirst().groups())
                .containsExactly("confluence-administrators", "confluence-users");
        assertThat(users.getFirst().lastSignin()).isEqualTo("2026-11-22T10:00:00Z");
        assertThat(others.getFirst().groups()).isEmpty();
        assertThat(others.getFirst().lastSignin()).isNull();
    }

    /** Where few match: where many do, reading in the order of names ends soon. */
    @Test
    void fewAmongManyAreFoundByTheIndexes() throws SQLException {
        site.run(
                "insert into app_user (user_key, name, name_key, full_name, full_name_key, email,"
                        + " email_key) select n, n, n, n, n, n, n"
                        + " from (select 'user' || generate_series(1, 20000) n) many");
        site.run("analyze app_user");

        assertThat(plan("zorro"))
                .anyMatch(line -> line.contains("app_user_name_key_key"))
                .anyMatch(line -> line.contains("app_user_full_name"))
                .anyMatch(line -> line.contains("app_user_email"))
                .noneMatch(line -> line.contains("Seq Scan on app_user"));
    }

    private List<String> plan(String start) throws SQLException {
        try (Connection connection = site.application().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("explain " + UserListing.sql(start))) {
            UserListing.bind(statement, "", start, 51);
            List<String> lines = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            return lines;
        }
    }
}
