package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs with tokens, what their scopes are good for, and the list of sign-ins. */
@OnServer
@RunAsClient
class TokensIT {

    private static final String CURRENT = "/rest/api/user/current";
    private static final String TOKENS = "/rest/pat/latest/tokens";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();
    private Wiki person;
    private String name;
    private String space;
    private String page;

    @BeforeEach
    void aUserWithAPage() {
        person = admin.newUser();
        name = person.get(CURRENT).json().path("username").asText();
        space = admin.newSpace();
        page = person.newPage(space, "Plan", "<p>x</p>");
    }

    private static ObjectNode input(String scope) {
        return Wiki.object().put("name", "script").put("scope", scope);
    }

    private static JsonNode made(Wiki who, String scope) {
        Wiki.Reply reply = who.post(TOKENS, input(scope));
        assertThat(reply.status()).isEqualTo(201);
        return reply.json();
    }

    private static Wiki with(JsonNode token) {
        return Wiki.asNobody().with("Authorization", "Bearer " + token.path("rawToken").asText());
    }

    private int save(Wiki who) {
        int number =
                admin.get("/rest/api/content/" + page + "?expand=version")
                                .json()
                                .path("version")
                                .path("number")
                                .asInt()
                        + 1;
        return who.put(
                        "/rest/api/content/" + page,
                        Wiki.body(Wiki.edit(number, "Plan"), "<p>" + number + "</p>"))
                .status();
    }

    @Test
    void tokenIsItsUserAndOnlyItsHashIsKept() throws SQLException {
        JsonNode token = made(person, "write");
        String secret = token.path("rawToken").asText();

        assertThat(secret).matches("wmt_[A-Za-z0-9_-]{43}");
        assertThat(with(token).get(CURRENT).json().path("username").asText()).isEqualTo(name);
        assertThat(
                        TestServer.database()
                                .value(
                                        "select count(*) from access_token t where t::text like '%"
                                                + secret.substring(4)
                                                + "%'"))
                .isEqualTo("0");
        assertThat(person.get(TOKENS).body()).contains("script").doesNotContain(secret);
    }

    @Test
    void revokedTokenIsRefusedWithTheNextRequest() {
        JsonNode token = made(person, "read");
        Wiki program = with(token);
        assertThat(program.get(CURRENT).status()).isEqualTo(200);

        assertThat(person.delete(TOKENS + "/" + token.path("id").asText()).status()).isEqualTo(204);

        assertThat(program.get(CURRENT).status()).isEqualTo(401);
        assertThat(person.delete(TOKENS + "/" + token.path("id").asText()).status()).isEqualTo(404);
    }

    @Test
    void tokenEndsByTimeAndWithItsUser() throws SQLException {
        JsonNode token = made(person, "read");
        admin.put("/rest/api/admin/user/" + name + "/disable", "");
        assertThat(with(token).get(CURRENT).status()).isEqualTo(401);
        admin.put("/rest/api/admin/user/" + name + "/enable", "");
        assertThat(with(token).get(CURRENT).status()).isEqualTo(200);

        TestServer.database()
                .run(
                        "update access_token set expires_at = now() where id = ?",
                        token.path("id").asLong());
        assertThat(with(token).get(CURRENT).status()).isEqualTo(401);
    }

    @Test
    void unknownTokenIsRefusedAndNotTakenForNobody() {
        Wiki guess = Wiki.asNobody().with("Authorization", "Bearer wmt_" + "A".repeat(43));

        assertThat(guess.get(CURRENT).status()).isEqualTo(401);
        assertThat(guess.get("/rest/api/space").status()).isEqualTo(401);
    }

    @Test
    void readingTokenChangesNothing() {
        Wiki reader = with(made(person, "read"));

        assertThat(reader.get("/rest/api/content/" + page).status()).isEqualTo(200);
        assertThat(save(reader)).isEqualTo(403);
        assertThat(
                        reader.post(
                                        "/rest/api/content",
                                        Wiki.pageInput(space, "Another", "<p>y</p>"))
                                .status())
                .isEqualTo(403);
        assertThat(reader.delete("/rest/api/content/" + page).status()).isEqualTo(403);
        assertThat(
                        reader.post("/rest/likes/1.0/content/" + page + "/likes", Wiki.object())
                                .status())
                .isEqualTo(403);
        assertThat(reader.put(CURRENT, Wiki.object().put("fullName", "x")).status()).isEqualTo(403);
        assertThat(
                        reader.post(
                                        "/rest/api/contentbody/convert/view",
                                        Wiki.object()
                                                .put("value", "<p>x</p>")
                                                .put("representation", "storage"))
                                .status())
                .as("reading by POST")
                .isEqualTo(200);
    }

    /** Screens that change something by GET would slip past a rule about methods. */
    @Test
    void readingTokenChangesNothingByTheScreensEither() {
        Wiki reader = with(made(person, "read"));

        Wiki.Reply reply =
                reader.with("Content-Type", "application/x-www-form-urlencoded")
                        .send(
                                "POST",
                                "/pages/doremovepage.action",
                                java.net.http.HttpRequest.BodyPublishers.ofString(
                                        "pageId=" + page));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(admin.get("/rest/api/content/" + page).status()).isEqualTo(200);
    }

    @Test
    void writingTokenChangesContentAndAdministersNothing() {
        Wiki writer = with(made(admin, "write"));
        Wiki administrator = with(made(admin, "administer"));
        String disable = "/rest/api/admin/user/" + name + "/disable";

        assertThat(save(with(made(person, "write")))).isEqualTo(200);
        assertThat(writer.put(disable, "").status()).isEqualTo(403);
        assertThat(person.get(CURRENT).status()).isEqualTo(200);
        assertThat(administrator.put(disable, "").status()).isEqualTo(204);
        assertThat(person.get(CURRENT).status()).isEqualTo(401);
    }

    @Test
    void tokenForAdministrationIsForAdministrators() {
        assertThat(person.post(TOKENS, input("administer")).status()).isEqualTo(403);
    }

    @Test
    void tokenHasNoRightOverCredentials() {
        Wiki program = with(made(person, "write"));

        assertThat(program.post(TOKENS, input("write")).status()).isEqualTo(403);
        assertThat(program.get(TOKENS).status()).isEqualTo(403);
        assertThat(program.get("/users/viewsignins.action").status()).isEqualTo(403);
        assertThat(
                        program.post(
                                        CURRENT + "/password",
                                        Wiki.object()
                                                .put("oldPassword", name + "'s own")
                                                .put("newPassword", "12345678"))
                                .status())
                .isEqualTo(403);
        assertThat(person.get(CURRENT).status()).isEqualTo(200);
    }

    /** Else it could make itself a password, and by that become more than a token. */
    @Test
    void tokenForAdministrationSetsNoPassword() {
        Wiki administrator = with(made(admin, "administer"));
        String user = "/rest/api/admin/user/" + name;

        assertThat(
                        administrator
                                .post(user + "/password", Wiki.object().put("password", "12345678"))
                                .status())
                .isEqualTo(403);
        assertThat(administrator.post(user + "/password/link", "").status()).isEqualTo(403);
        assertThat(person.get(CURRENT).status()).isEqualTo(200);
    }

    @Test
    void inputIsBounded() {
        assertThat(person.post(TOKENS, input("all")).status()).isEqualTo(400);
        assertThat(person.post(TOKENS, input("read").put("expirationDuration", 366)).status())
                .isEqualTo(400);
        assertThat(person.post(TOKENS, input("read").put("expirationDuration", "never")).status())
                .isEqualTo(400);
        assertThat(person.post(TOKENS, input("read").put("name", " ")).status()).isEqualTo(400);
        assertThat(Wiki.asNobody().post(TOKENS, input("read")).status()).isEqualTo(401);
    }

    /** A program asks a thousand times an hour; the row is written once. */
    @Test
    void useIsNotedOnceAnHour() throws SQLException {
        JsonNode token = made(person, "read");
        String used =
                "select last_used_at from access_token where id = " + token.path("id").asText();
        assertThat(TestServer.database().value(used)).isEqualTo("null");

        with(token).get(CURRENT);
        String first = TestServer.database().value(used);
        with(token).get(CURRENT);
        assertThat(TestServer.database().value(used)).isEqualTo(first).isNotEqualTo("null");

        TestServer.database().run("update access_token set last_used_at = now() - interval '2 h'");
        with(token).get(CURRENT);
        assertThat(TestServer.database().value(used)).isGreaterThanOrEqualTo(first);
    }

    @Test
    void tokenComesWithTheRequestsOwnRoundTrip() {
        Wiki program = with(made(person, "read"));
        String address = "/pages/viewpage.action?pageId=" + page;
        program.get(address);
        program.get(address);
        long before = TestServer.webRoundTrips();

        assertThat(program.get(address).status()).isEqualTo(200);

        assertThat(TestServer.webRoundTrips() - before).isEqualTo(1);
    }

    @Test
    void screenMakesAndRevokesWithoutScript() {
        FormBrowser browser = new FormBrowser();
        browser.signIn(name, name + "'s own");
        String list = "/plugins/personalaccesstokens/usertokens.action";
        Map<String, String> form =
                FormBrowser.fields(browser.get(list), "form[action='" + list + "']");
        form.put("name", "from the screen");
        form.put("scope", "WRITE");

        Wiki.Reply made = browser.submit(list, form);
        String secret = FormBrowser.screen(made).select("#token-secret").attr("value");
        Wiki program = Wiki.asNobody().with("Authorization", "Bearer " + secret);
        assertThat(program.get(CURRENT).status()).isEqualTo(200);
        assertThat(browser.get(list).body()).contains("from the screen").doesNotContain(secret);

        String revoke = "/plugins/personalaccesstokens/revoketoken.action";
        browser.submit(
                revoke, FormBrowser.fields(browser.get(list), "form[action='" + revoke + "']"));
        assertThat(program.get(CURRENT).status()).isEqualTo(401);
    }

    @Test
    void administratorSeesAndRevokesTokensOfOthers() {
        JsonNode token = made(person, "read");
        FormBrowser administrator = new FormBrowser();
        administrator.signIn(TestServer.ADMIN, TestServer.ADMIN_PASSWORD);
        String screen = "/admin/users/viewcredentials.action?username=" + name;
        String revoke = "/admin/users/dorevoketoken.action";
        assertThat(person.get(screen).status()).isEqualTo(403);

        Map<String, String> form =
                FormBrowser.fields(administrator.get(screen), "form[action='" + revoke + "']");
        assertThat(administrator.submit(revoke, form).status()).isEqualTo(303);

        assertThat(with(token).get(CURRENT).status()).isEqualTo(401);
    }

    @Test
    void signInsAreListedAndEndedFromAfar() {
        FormBrowser here = new FormBrowser();
        FormBrowser there = new FormBrowser();
        here.signIn(name, name + "'s own");
        there.signIn(name, name + "'s own");
        String list = "/users/viewsignins.action";
        String end = "/users/doendsignin.action";
        Wiki.Reply screen = here.get(list);
        assertThat(FormBrowser.screen(screen).select("form[action='" + end + "']")).hasSize(1);
        assertThat(screen.body()).contains("this one", "127.0.0.1");

        here.submit(end, FormBrowser.fields(screen, "form[action='" + end + "']"));

        assertThat(there.get(CURRENT).json().path("type").asText()).isEqualTo("anonymous");
        assertThat(here.get(CURRENT).json().path("username").asText()).isEqualTo(name);
    }

    @Test
    void allOtherSignInsAreEndedAtOnce() {
        FormBrowser here = new FormBrowser();
        FormBrowser there = new FormBrowser();
        here.signIn(name, name + "'s own");
        there.signIn(name, name + "'s own");
        String others = "/users/doendothersignins.action";

        here.submit(
                others,
                FormBrowser.fields(
                        here.get("/users/viewsignins.action"), "form[action='" + others + "']"));

        assertThat(there.get(CURRENT).json().path("type").asText()).isEqualTo("anonymous");
        assertThat(here.get(CURRENT).json().path("username").asText()).isEqualTo(name);
    }

    @Test
    void signInOfSomebodyElseIsNotEnded() throws SQLException {
        FormBrowser browser = new FormBrowser();
        browser.signIn(name, name + "'s own");
        String id =
                TestServer.database()
                        .value(
                                "select s.id from login_session s join app_user u on u.id ="
                                        + " s.user_id where u.name = '"
                                        + name
                                        + "'");
        FormBrowser other = new FormBrowser();
        String otherName = admin.newUser().get(CURRENT).json().path("username").asText();
        other.signIn(otherName, otherName + "'s own");
        String others = "/users/doendsignin.action";
        FormBrowser second = new FormBrowser();
        second.signIn(otherName, otherName + "'s own");
        Map<String, String> form =
                FormBrowser.fields(
                        other.get("/users/viewsignins.action"), "form[action='" + others + "']");
        form.put("id", id);

        assertThat(other.submit(others, form).status()).isEqualTo(404);
        assertThat(browser.get(CURRENT).json().path("username").asText()).isEqualTo(name);
    }
}
