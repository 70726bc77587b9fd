package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may use the site and make spaces; what everybody has is put back after each test. */
@OnServer
@RunAsClient
class GlobalPermissionsIT {

    private static final String PERMISSIONS = "/rest/api/permissions";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();
    private final Wiki user = admin.newUser();
    private final String name = user.callerName();

    private static ArrayNode operations(String... keys) {
        return Operations.json(Stream.of(keys).map("application "::concat).toList());
    }

    private void ofEverybodySignedIn(String change, String... keys) {
        assertThat(admin.put(PERMISSIONS + "/unlicensed/" + change, operations(keys)).status())
                .isEqualTo(204);
    }

    @Test
    void profilesAreForThoseWhoMaySeeThem() {
        String own = "/rest/api/user?username=" + name;
        String other = "/rest/api/user?username=admin";
        String screen = "/users/viewuserprofile.action?username=admin";
        assertThat(user.get(other).status()).isEqualTo(200);
        assertThat(Wiki.asNobody().get(other).status()).isEqualTo(401);

        ofEverybodySignedIn("revoke", "view_user_profiles");
        assertThat(user.get(own).status()).isEqualTo(200);
        assertThat(user.get(other).status()).isEqualTo(403);
        assertThat(user.get("/rest/api/user?username=nobody-of-this-name").status())
                .as("tells as little of who is not there")
                .isEqualTo(403);
        assertThat(user.get("/rest/api/user/list").status()).isEqualTo(403);
        assertThat(user.get("/rest/api/group/confluence-users/member").status()).isEqualTo(403);
        assertThat(user.get(screen).status()).isEqualTo(403);

        admin.put(PERMISSIONS + "/anonymous/grant", operations("view_user_profiles"));
        assertThat(user.get(other).status()).isEqualTo(200);
        assertThat(Wiki.asNobody().get(other).status()).isEqualTo(200);
        admin.put(PERMISSIONS + "/anonymous/revoke", operations("view_user_profiles"));
        assertThat(Wiki.asNobody().get(other).status()).isEqualTo(401);
    }

    @AfterEach
    void everybodyHasWhatEverybodyHad() {
        admin.put(PERMISSIONS + "/anonymous/grant", operations("use"));
        ofEverybodySignedIn(
                "grant", "use", "view_user_profiles", "create_personal_space", "create_space");
    }

    @Test
    void whoMayNotMakeSpacesMakesNone() {
        ofEverybodySignedIn("revoke", "create_space");
        var input = Wiki.spaceInput("G" + System.nanoTime() % 1_000_000);

        Wiki.Reply refused = user.post("/rest/api/space", input);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.message()).contains("You may not make spaces");

        admin.put(PERMISSIONS + "/user/" + name + "/grant", operations("create_space"));
        assertThat(user.post("/rest/api/space", input).status()).isEqualTo(200);
    }

    @Test
    void whoMayNotMakeAPersonalSpaceMakesNone() {
        ofEverybodySignedIn("revoke", "create_personal_space");

        assertThat(user.post("/rest/api/space/personal", Wiki.object()).status()).isEqualTo(403);
    }

    @Test
    void whoMayNotUseTheSiteSeesNothingOfIt() {
        String space = admin.newSpace();
        admin.grant(space, "view=anonymous&edit=group:confluence-users");
        assertThat(user.get("/rest/api/space/" + space).status()).isEqualTo(200);

        ofEverybodySignedIn("revoke", "use");
        assertThat(user.get("/rest/api/space/" + space).status())
                .as("everybody includes who is signed in")
                .isEqualTo(200);
        admin.put(PERMISSIONS + "/anonymous/revoke", operations("use"));

        assertThat(user.get("/rest/api/space/" + space).status()).isEqualTo(404);
        assertThat(user.get("/rest/api/space").json().path("size").asInt()).isZero();
        assertThat(user.post("/rest/api/space", Wiki.spaceInput("NONE")).status()).isEqualTo(403);
        assertThat(admin.get("/rest/api/space/" + space).status()).isEqualTo(200);
    }

    @Test
    void administeringCanBeGranted() {
        assertThat(user.get(PERMISSIONS).status()).isEqualTo(403);

        admin.put(PERMISSIONS + "/user/" + name + "/grant", operations("administer"));
        assertThat(user.get(PERMISSIONS).json().toString()).contains(name);
        assertThat(user.get("/admin/permissions/globalpermissions.action").body())
                .contains("global-permissions");

        admin.put(PERMISSIONS + "/user/" + name + "/revoke", operations("administer"));
        assertThat(user.get(PERMISSIONS).status()).isEqualTo(403);
        assertThat(admin.get("/rest/api/audit?limit=10").json().path("results"))
                .filteredOn(record -> record.path("action").asText().startsWith("GLOBAL"))
                .filteredOn(record -> record.toString().contains(name))
                .as("given and taken")
                .hasSize(2);
    }

    @Test
    void anonymousReadersGetNothingThatNeedsAName() {
        assertThat(admin.put(PERMISSIONS + "/anonymous/grant", operations("create_space")).status())
                .isEqualTo(400);
    }
}
