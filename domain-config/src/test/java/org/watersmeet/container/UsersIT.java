package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What administrators do with users, and users with themselves: by cookie and by password. */
@OnServer
@RunAsClient
class UsersIT {

    private static final String CURRENT = "/rest/api/user/current";
    private static final String ADMINISTRATORS = "confluence-administrators";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();
    private final FormBrowser browser = new FormBrowser();
    private Wiki program;
    private String name;
    private String key;
    private String own;

    @BeforeEach
    void aUserInABrowserAndAProgram() {
        program = admin.newUser();
        name = program.get(CURRENT).json().path("username").asText();
        key = program.get(CURRENT).json().path("userKey").asText();
        own = "/rest/api/admin/user/" + name;
        browser.signIn(name, name + "'s own");
        assertThat(signedInAs()).isEqualTo(name);
    }

    /** As whom the browser is known; empty for nobody. */
    private String signedInAs() {
        return browser.get(CURRENT).json().path("username").asText();
    }

    private String displayName(String query) {
        return admin.get("/rest/api/user?" + query).json().path("displayName").asText();
    }

    @Test
    void deactivatedUserIsOutByEachWayAndCountsAgainWhenActivated() {
        assertThat(admin.put(own + "/disable", "").status()).isEqualTo(204);

        assertThat(signedInAs()).isEmpty();
        assertThat(program.get(CURRENT).status()).isEqualTo(401);

        assertThat(admin.put(own + "/enable", "").status()).isEqualTo(204);
        assertThat(program.get(CURRENT).status()).isEqualTo(200);
        assertThat(signedInAs()).as("a sign-in that was ended stays so").isEmpty();
    }

    @Test
    void renamedUserKeepsKeyAndSignInAndTheOldNameIsFree() {
        String renamed = "Re" + name;
        Wiki.Reply reply = admin.put(own, Wiki.object().put("userName", renamed));

        assertThat(reply.json().path("username").asText()).isEqualTo(renamed);
        assertThat(reply.json().path("userKey").asText()).isEqualTo(key);
        assertThat(signedInAs()).isEqualTo(renamed);
        assertThat(program.get(CURRENT).status()).isEqualTo(401);
        assertThat(Wiki.as(renamed, name + "'s own").get(CURRENT).status()).isEqualTo(200);
        assertThat(admin.get("/rest/api/user?username=" + name).status()).isEqualTo(404);
        assertThat(create(name).status()).isEqualTo(200);
        assertThat(
                        admin.put(
                                        "/rest/api/admin/user/" + renamed,
                                        Wiki.object().put("userName", name.toUpperCase()))
                                .status())
                .isEqualTo(409);
    }

    private Wiki.Reply create(String user) {
        return admin.post(
                "/rest/api/admin/user",
                Wiki.object()
                        .put("userName", user)
                        .put("email", "x@example.org")
                        .put("password", "12345678"));
    }

    @Test
    void deletedUserStaysAsTheAuthorAndIsFoundByNobody() throws SQLException {
        String space = admin.newSpace();
        String page = program.newPage(space, "Left behind", "<p>Still here</p>");

        assertThat(admin.delete(own).status()).isEqualTo(204);

        assertThat(program.get(CURRENT).status()).isEqualTo(401);
        assertThat(signedInAs()).isEmpty();
        var author =
                admin.get("/rest/api/content/" + page + "?expand=history")
                        .json()
                        .path("history")
                        .path("createdBy");
        assertThat(author.path("type").asText()).isEqualTo("unknown");
        assertThat(author.path("displayName").asText()).isEqualTo("Unknown User (" + name + ")");
        assertThat(author.has("username")).isFalse();
        assertThat(admin.get("/pages/viewpage.action?pageId=" + page).body())
                .contains("Still here", "Unknown User (" + name + ")");
        assertThat(admin.get("/rest/api/user?username=" + name).status()).isEqualTo(404);
        assertThat(displayName("key=" + key)).isEqualTo("Unknown User (" + name + ")");
        assertThat(admin.get("/rest/api/user/list?limit=200").body()).doesNotContain(name);
        assertThat(admin.get("/admin/users/browseusers.action?query=" + name).body())
                .doesNotContain("viewuser.action?username=" + name);
        assertThat(admin.put(own + "/enable", "").status()).isEqualTo(404);
        assertThat(create(name).status()).isEqualTo(200);
        assertThat(displayName("username=" + name)).isEqualTo(name);
        assertThat(
                        TestServer.database()
                                .value(
                                        "select email || coalesce(password_hash, '') from app_user"
                                                + " where user_key = '"
                                                + key
                                                + "'"))
                .isEmpty();
    }

    @Test
    void lastAdministratorIsNeitherDeletedNorDeactivated() {
        String administrator = "/rest/api/admin/user/" + TestServer.ADMIN;

        assertThat(admin.delete(administrator).status()).isEqualTo(409);
        assertThat(admin.put(administrator + "/disable", "").status()).isEqualTo(409);
        assertThat(admin.get("/admin/console.action").status()).isEqualTo(200);
    }

    /** The other one is there, but cannot sign in. */
    @Test
    void inactiveAdministratorIsNone() {
        admin.put("/rest/api/user/" + name + "/group/" + ADMINISTRATORS, "");
        admin.put(own + "/disable", "");

        assertThat(admin.put("/rest/api/admin/user/" + TestServer.ADMIN + "/disable", "").status())
                .isEqualTo(409);

        admin.put(own + "/enable", "");
        admin.delete("/rest/api/user/" + name + "/group/" + ADMINISTRATORS);
    }

    @Test
    void ofTheLastTwoAdministratorsOneStaysWhenBothAreDeactivatedAtOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            admin.put("/rest/api/user/" + name + "/group/" + ADMINISTRATORS, "");

            List<Integer> answers =
                    Together.run(
                            List.of(
                                    () ->
                                            program.put(
                                                            "/rest/api/admin/user/"
                                                                    + TestServer.ADMIN
                                                                    + "/disable",
                                                            "")
                                                    .status(),
                                    () -> admin.put(own + "/disable", "").status()));

            assertThat(answers).containsOnlyOnce(204);
            program.put("/rest/api/admin/user/" + TestServer.ADMIN + "/enable", "");
            admin.put(own + "/enable", "");
            admin.delete("/rest/api/user/" + name + "/group/" + ADMINISTRATORS);
        }
    }

    @Test
    void passwordThatWasSetEndsAllSignIns() {
        assertThat(
                        admin.post(own + "/password", Wiki.object().put("password", "another one"))
                                .status())
                .isEqualTo(204);

        assertThat(signedInAs()).isEmpty();
        assertThat(program.get(CURRENT).status()).isEqualTo(401);
        assertThat(Wiki.as(name, "another one").get(CURRENT).status()).isEqualTo(200);
        assertThat(admin.post(own + "/password", Wiki.object().put("password", "short")).status())
                .isEqualTo(400);
    }

    @Test
    void linkGivesAPasswordOnceAndEndsAllSignIns() throws Exception {
        String link = link();
        Map<String, String> form = resetForm(link);
        form.put("password", "chosen by myself");
        form.put("confirm", "something else");
        FormBrowser guest = new FormBrowser();
        assertThat(guest.submit("/users/resetpassword.action", form).status()).isEqualTo(400);
        form.put("confirm", "chosen by myself");

        List<Integer> answers =
                Together.times(
                        4,
                        () ->
                                new FormBrowser()
                                        .submit("/users/resetpassword.action", form)
                                        .status());

        assertThat(answers).containsOnlyOnce(303).contains(404);
        assertThat(guest.get(link).status()).isEqualTo(404);
        assertThat(signedInAs()).isEmpty();
        assertThat(Wiki.as(name, "chosen by myself").get(CURRENT).status()).isEqualTo(200);
    }

    private String link() {
        return admin.post(own + "/password/link", "")
                .json()
                .path("url")
                .asText()
                .replace(TestServer.address(), "");
    }

    private Map<String, String> resetForm(String link) {
        Wiki.Reply screen = new FormBrowser().get(link);
        assertThat(screen.status()).isEqualTo(200);
        return FormBrowser.fields(screen, "form[action='/users/resetpassword.action']");
    }

    @Test
    void linkEndsByAnotherOneByTimeAndWithTheUser() throws SQLException {
        String first = link();
        String second = link();
        assertThat(Wiki.asNobody().get(first).status()).isEqualTo(404);
        assertThat(Wiki.asNobody().get(second).status()).isEqualTo(200);

        TestServer.database().run("update password_reset set expires_at = now()");
        assertThat(Wiki.asNobody().get(second).status()).isEqualTo(404);

        String third = link();
        admin.put(own + "/disable", "");
        assertThat(Wiki.asNobody().get(third).status()).isEqualTo(404);
        assertThat(admin.post(own + "/password/link", "").status()).isEqualTo(409);
    }

    @Test
    void ownPasswordIsChangedByWhoKnowsIt() {
        FormBrowser other = new FormBrowser();
        other.signIn(name, name + "'s own");
        Wiki.Reply wrong =
                program.post(
                        CURRENT + "/password",
                        Wiki.object().put("oldPassword", "wrong").put("newPassword", "87654321"));
        assertThat(wrong.status()).isEqualTo(400);

        Wiki.Reply right =
                program.post(
                        CURRENT + "/password",
                        Wiki.object()
                                .put("oldPassword", name + "'s own")
                                .put("newPassword", "87654321"));

        assertThat(right.status()).isEqualTo(204);
        assertThat(program.get(CURRENT).status()).isEqualTo(401);
        assertThat(Wiki.as(name, "87654321").get(CURRENT).status()).isEqualTo(200);
        assertThat(signedInAs()).isEmpty();
    }

    @Test
    void usersDescribeThemselves() {
        Wiki.Reply reply =
                program.put(
                        CURRENT,
                        Wiki.object().put("fullName", "Ada  L.").put("email", "ada@example.org"));

        assertThat(reply.json().path("displayName").asText()).isEqualTo("Ada L.");
        assertThat(displayName("username=" + name)).isEqualTo("Ada L.");
        assertThat(program.put(CURRENT, Wiki.object().put("email", "nowhere")).status())
                .isEqualTo(400);
    }

    @Test
    void othersChangeNobody() {
        Wiki other = admin.newUser();

        assertThat(other.put(own, Wiki.object().put("fullName", "x")).status()).isEqualTo(403);
        assertThat(other.put(own + "/disable", "").status()).isEqualTo(403);
        assertThat(other.delete(own).status()).isEqualTo(403);
        assertThat(other.post(own + "/password/link", "").status()).isEqualTo(403);
        assertThat(
                        other.post(own + "/password", Wiki.object().put("password", "12345678"))
                                .status())
                .isEqualTo(403);
        assertThat(other.get("/admin/users/viewuser.action?username=" + name).status())
                .isEqualTo(403);
    }

    /** As an import brings it: the password is {@code Ab123456}. */
    @Test
    void confluencesHashSignsInAndIsReplaced() throws SQLException {
        String stored =
                "select substr(password_hash, 1, 9) from app_user where name = '" + name + "'";
        TestServer.database()
                .run(
                        "update app_user set password_hash = ? where name = ?",
                        "{PKCS5S2}ltrb9LlmZ0QDCJvktxd45WgYLOgPt2XTV8X7av2p0mhPvIwofs9bHYVz2OXQ6/kF",
                        name);
        FormBrowser fresh = new FormBrowser();

        fresh.signIn(name, "Ab123457");
        assertThat(TestServer.database().value(stored)).isEqualTo("{PKCS5S2}");
        fresh.signIn(name, "Ab123456");

        assertThat(fresh.get(CURRENT).json().path("username").asText()).isEqualTo(name);
        assertThat(TestServer.database().value(stored)).isEqualTo("$argon2id");
        assertThat(Wiki.as(name, "Ab123456").get(CURRENT).status()).isEqualTo(200);
    }

    @Test
    void screensDoTheSameWithoutScript() {
        FormBrowser administrator = new FormBrowser();
        administrator.signIn(TestServer.ADMIN, TestServer.ADMIN_PASSWORD);
        String screen = "/admin/users/viewuser.action?username=" + name;
        String edit = "/admin/users/doedituser.action";
        Map<String, String> form =
                FormBrowser.fields(administrator.get(screen), "form[action='" + edit + "']");
        form.put("fullName", "Grace");
        assertThat(administrator.submit(edit, form).status()).isEqualTo(303);
        assertThat(displayName("username=" + name)).isEqualTo("Grace");
        form.put("name", "with space");
        assertThat(administrator.submit(edit, form).status()).isEqualTo(400);

        Wiki.Reply made = administrator.submit("/admin/users/doresetlink.action", form);
        String url = FormBrowser.screen(made).select("#reset-url").attr("value");
        assertThat(url).startsWith(TestServer.address() + "/users/resetpassword.action?token=");
        assertThat(administrator.get(screen).body()).doesNotContain("resetpassword");

        assertThat(administrator.submit("/admin/users/dodeactivateuser.action", form).status())
                .isEqualTo(303);
        assertThat(program.get(CURRENT).status()).isEqualTo(401);
        assertThat(administrator.submit("/admin/users/doremoveuser.action", form).status())
                .isEqualTo(303);
        assertThat(administrator.get(screen).status()).isEqualTo(404);
    }
}
