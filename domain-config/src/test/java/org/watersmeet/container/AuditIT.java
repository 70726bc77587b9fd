package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.watersmeet.admin.AdminPassword;
import org.watersmeet.kernel.Problem;

/** What is recorded of what people do, who may read it, and what is never in it. */
@OnServer
@RunAsClient
class AuditIT {

    private static final String AUDIT = "/rest/api/audit";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();

    private List<String> recordsAbout(String words) {
        List<String> found = new ArrayList<>();
        for (JsonNode record : admin.get(AUDIT + "?searchString=" + words).json().path("results")) {
            found.add(record.path("action").asText());
        }
        return found;
    }

    /** Of a flood of refusals, which other tests make, one a second is recorded. */
    private void awaitRecord(String about, String action, Runnable refused) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(1_100))
                .pollDelay(Duration.ZERO)
                .untilAsserted(
                        () -> {
                            refused.run();
                            assertThat(recordsAbout(about)).contains(action);
                        });
    }

    @Test
    void changesOfUsersAndGroupsAreRecordedWithBeforeAndAfter() {
        String name = admin.newUser().callerName();
        admin.put("/rest/api/admin/user/" + name, Wiki.object().put("fullName", "Another Name"));
        admin.put("/rest/api/admin/user/" + name + "/disable", "");
        String group = "group-of-" + name;
        admin.post("/rest/api/admin/group", Wiki.object().put("name", group));
        admin.delete("/rest/api/admin/group/" + group);

        assertThat(recordsAbout(name))
                .containsExactly(
                        "GROUP_DELETED",
                        "GROUP_CREATED",
                        "USER_DEACTIVATED",
                        "USER_CHANGED",
                        "USER_CREATED");
        JsonNode changed = admin.get(AUDIT + "?searchString=" + name).json().path("results").get(3);
        assertThat(changed.path("changedValues").toString())
                .contains("\"name\":\"full name\"")
                .contains("\"newValue\":\"Another Name\"");
        assertThat(changed.path("author").path("username").asText()).isNotEmpty();
        assertThat(changed.path("remoteAddress").asText()).isNotEmpty();
        assertThat(changed.path("creationDate").asLong()).isGreaterThan(1_700_000_000_000L);
    }

    @Test
    void whatUsersChangeOfThemselvesIsRecordedWithoutWhatTheyTell() throws SQLException {
        Wiki person = admin.newUser();
        String name = person.callerName();
        FormBrowser browser = new FormBrowser();
        browser.signIn(name, name + "'s own");
        String edit = "/users/editmyprofile.action";
        Map<String, String> form =
                FormBrowser.fields(browser.get(edit), "form[action='" + edit + "']");
        form.putAll(Map.of("about", "", "timeZone", "", "language", "de"));
        browser.submit(edit, form);
        assertThat(recordsAbout(name)).doesNotContain("PROFILE_CHANGED");
        form.putAll(Map.of("email", "new@example.org", "about", "canary of " + name));

        assertThat(browser.submit(edit, form).status()).isEqualTo(303);

        JsonNode record = admin.get(AUDIT + "?searchString=" + name).json().path("results").get(0);
        assertThat(record.path("action").asText()).isEqualTo("PROFILE_CHANGED");
        assertThat(record.path("author").path("username").asText()).isEqualTo(name);
        assertThat(record.path("changedValues").findValuesAsText("name"))
                .containsExactly("e-mail", "about");
        assertThat(record.path("changedValues").findValuesAsText("newValue"))
                .containsExactly("new@example.org", "changed");
        assertThat(recordsWith("canary of " + name)).isZero();
        person.put("/rest/api/user/current", Wiki.object().put("fullName", "Ada"));
        browser.submit("/users/doremoveavatar.action", form);
        assertThat(recordsAbout(name)).filteredOn("PROFILE_CHANGED"::equals).hasSize(3);
    }

    @Test
    void passwordsSetOnTheHostAreRecordedOnceAndNotWhenNobodyHasThem() throws SQLException {
        String name = admin.newUser().callerName();

        String password;
        try (Connection host = TestServer.database().owner().getConnection()) {
            password = AdminPassword.reset(host, name);
            assertThatThrownBy(() -> AdminPassword.reset(host, name + "-nobody"))
                    .isInstanceOf(Problem.NotFound.class);
        }

        assertThat(recordsAbout(name)).containsExactly("PASSWORD_SET_ON_HOST", "USER_CREATED");
        assertThat(recordsWith(password)).isZero();
        assertThat(
                        TestServer.database()
                                .value(
                                        "select member || ':' || actor_id from audit.record"
                                                + " where action = 'PASSWORD_SET_ON_HOST'"
                                                + " and object_name = '"
                                                + name
                                                + "'"))
                .isEqualTo("host:0");
    }

    @Test
    void startsOfMembersAreRecorded() {
        JsonNode start =
                admin.get(AUDIT + "?searchString=member_started").json().path("results").get(0);

        assertThat(start.path("category").asText()).isEqualTo("System");
        assertThat(start.at("/affectedObject/name").asText())
                .isEqualTo(start.path("member").asText())
                .isNotEmpty();
    }

    @Test
    void recordOfARefusedChangeIsNotThere() {
        String name = admin.newUser().callerName();

        Wiki.Reply refused =
                admin.put("/rest/api/admin/user/" + name, Wiki.object().put("userName", "admin"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(recordsAbout(name)).containsExactly("USER_CREATED");
    }

    @Test
    void spacesAndTheirPermissionsAreRecorded() {
        String key = admin.newSpace();
        admin.delete("/rest/api/space/" + key);

        assertThat(recordsAbout(key)).contains("SPACE_CREATED", "SPACE_DELETED");
    }

    @Test
    void noSecretIsEverInARecord() throws SQLException {
        Wiki person = admin.newUser();
        String name = person.callerName();
        String password = "canary-password-7431";
        String wrong = "canary-wrong-7431";
        admin.post(
                "/rest/api/admin/user/" + name + "/password",
                Wiki.object().put("password", password));
        String token =
                Wiki.asNobody()
                        .with("Authorization", basic(name, password))
                        .post("/rest/pat/latest/tokens", Wiki.object().put("name", "x"))
                        .json()
                        .path("rawToken")
                        .asText();
        Wiki guesser = Wiki.asNobody().with("Authorization", basic(name, wrong));
        awaitRecord(name, "SIGN_IN_FAILED", () -> guesser.get(AUDIT));
        Wiki.asNobody().with("Authorization", basic(wrong, wrong)).get(AUDIT);

        assertThat(recordsAbout(name)).contains("TOKEN_CREATED", "PASSWORD_SET");
        assertThat(token).startsWith("wmt_");
        assertThat(recordsWith(name)).isPositive();
        assertThat(recordsWith("canary-")).isZero();
        assertThat(recordsWith(token.substring(4))).isZero();
    }

    /** How many have a text anywhere. */
    private static int recordsWith(String text) throws SQLException {
        return Integer.parseInt(
                TestServer.database()
                        .value(
                                "select count(*) from audit.record r where strpos(r::text, '"
                                        + text
                                        + "') > 0"));
    }

    private static String basic(String name, String password) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void onlyAdministratorsReadAndSetAndARefusalIsRecorded() {
        Wiki person = admin.newUser();
        String name = person.callerName();

        for (String address : List.of("", "/export", "/retention", "/verification")) {
            assertThat(person.get(AUDIT + address).status()).as(address).isEqualTo(403);
            assertThat(Wiki.asNobody().get(AUDIT + address).status()).as(address).isEqualTo(401);
        }
        assertThat(
                        person.put(
                                        AUDIT + "/retention",
                                        Wiki.object().put("number", 30).put("units", "DAYS"))
                                .status())
                .isEqualTo(403);
        awaitRecord(name, "ACCESS_REFUSED", () -> person.get(AUDIT));
    }

    @Test
    void retentionIsSetWithinItsBounds() {
        Wiki.Reply set =
                admin.put(
                        AUDIT + "/retention", Wiki.object().put("number", 5).put("units", "YEARS"));
        Wiki.Reply refused =
                admin.put(
                        AUDIT + "/retention", Wiki.object().put("number", 1).put("units", "DAYS"));

        assertThat(set.status()).isEqualTo(200);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(admin.get(AUDIT + "/retention").json())
                .isEqualTo(Wiki.object().put("number", 5).put("units", "YEARS"));
        assertThat(recordsAbout("retention_changed")).isNotEmpty();
    }

    @Test
    void exportHasAllAndTheChainIsIntact() {
        admin.newUser();

        String csv = admin.get(AUDIT + "/export?format=csv").body();
        Wiki.Reply chain = admin.get(AUDIT + "/verification");

        assertThat(csv).startsWith("id,time,author").contains("USER_CREATED");
        assertThat(admin.get(AUDIT + "/export?format=json").body()).contains("\"USER_CREATED\"");
        assertThat(admin.get(AUDIT + "/export?format=xml").status()).isEqualTo(400);
        assertThat(chain.json().path("intact").asBoolean()).isTrue();
        assertThat(chain.json().path("hash").asText()).hasSize(64);
    }
}
