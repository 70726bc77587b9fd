package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watersmeet.admin.AdminPassword;

/** Signing in by form and by password, and what another site could do with a browser's cookie. */
@OnServer
@RunAsClient
class SignInIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String CURRENT = "/rest/api/user/current";
    private static final String REMOVE = "/pages/doremovepage.action";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();
    private final String password = "alice's own";
    private String alice;
    private String page;

    @BeforeEach
    void aUserAndHerPage() {
        String space = admin.newSpace();
        alice = "alice-" + space;
        admin.post(
                "/rest/api/admin/user",
                Wiki.object()
                        .put("userName", alice)
                        .put("fullName", "Alice")
                        .put("email", "alice@example.org")
                        .put("password", password));
        page = admin.newPage(space, "Plan", "<p>x</p>");
    }

    private Wiki.Reply signIn(String secret) {
        return Wiki.asNobody()
                .with("Content-Type", FORM)
                .send(
                        "POST",
                        "/dologin.action",
                        BodyPublishers.ofString(
                                "os_username=%s&os_password=%s"
                                        .formatted(alice, secret.replace(" ", "+"))));
    }

    /** The cookie, as a browser would send it back. */
    private String cookie() {
        return signIn(password).header("Set-Cookie").replaceFirst(";.*", "");
    }

    private Wiki browser(String cookie) {
        return Wiki.asNobody().with("Cookie", cookie);
    }

    private static String nameOf(Wiki.Reply current) {
        return current.json().path("displayName").asText();
    }

    private Wiki.Reply submit(Wiki browser, String fields) {
        return browser.with("Content-Type", FORM)
                .send("POST", REMOVE, BodyPublishers.ofString("pageId=" + page + fields));
    }

    private boolean pageIsThere() {
        return admin.get("/rest/api/content/" + page).status() == 200;
    }

    @Test
    void formGivesACookieThatScriptsAndOtherSitesDoNotGet() {
        Wiki.Reply reply = signIn(password);

        assertThat(reply.status()).isIn(302, 303);
        assertThat(reply.header("Set-Cookie"))
                .startsWith("watersmeet-signin=")
                .contains("HttpOnly", "SameSite=Lax", "path=/");
        assertThat(nameOf(browser(cookie()).get(CURRENT))).isEqualTo("Alice");
    }

    @Test
    void wrongPasswordGivesNoCookieAndDoesNotSayWhatWasWrong() {
        Wiki.Reply wrong = signIn("another one");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.headers().map()).doesNotContainKey("set-cookie");
        assertThat(wrong.body()).doesNotContain("Exception").contains("os_password");
    }

    @Test
    void eachSignInHasItsOwnToken() {
        assertThat(cookie()).isNotEqualTo(cookie());
    }

    /** The list of users says when somebody was last here; programs come with each request. */
    @Test
    void signInByTheFormIsNotedAndOneByPasswordIsNot() throws SQLException {
        String noted =
                "select last_signin_at > now() - interval '1 minute' from app_user where name = '%s'"
                        .formatted(alice);

        Wiki.as(alice, password).get(CURRENT);
        assertThat(TestServer.database().value(noted)).isEqualTo("null");

        cookie();
        assertThat(TestServer.database().value(noted)).isEqualTo("t");
    }

    @Test
    void databaseKeepsOnlyTheHashOfTheToken() throws SQLException {
        String token = cookie().replaceFirst("watersmeet-signin=", "");

        assertThat(
                        TestServer.database()
                                .value(
                                        "select count(*) from login_session l where l::text like '%%%s%%'"
                                                .formatted(token)))
                .isEqualTo("0");
        assertThat(
                        TestServer.database()
                                .value(
                                        "select count(*) from login_session where token_hash ="
                                                + " sha256('%s')".formatted(token)))
                .isEqualTo("1");
    }

    @Test
    void formWithoutTheTokenOfItsSignInIsRefusedAndChangesNothing() {
        Wiki browser = browser(cookie());

        assertThat(submit(browser, "").status()).isEqualTo(403);
        assertThat(submit(browser, "&atl_token=guessed").status()).isEqualTo(403);

        assertThat(pageIsThere()).isTrue();
    }

    @Test
    void formWithTheTokenIsServed() throws SQLException {
        String cookie = cookie();
        String token =
                TestServer.database()
                        .value(
                                "select csrf_secret from login_session where token_hash = sha256('%s')"
                                        .formatted(cookie.replaceFirst("watersmeet-signin=", "")));

        Wiki.Reply reply = submit(browser(cookie), "&atl_token=" + token);

        assertThat(reply.status()).as(reply.body()).isIn(302, 303);
        assertThat(pageIsThere()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=x", "text/plain"})
    void everyTypeOfAFormNeedsTheTokenAtRestToo(String type) {
        Wiki.Reply reply =
                browser(cookie())
                        .with("Content-Type", type)
                        .send("POST", "/rest/api/content", BodyPublishers.ofString("{}"));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.message()).contains("XSRF");
    }

    @Test
    void requestThatTheBrowserSaysComesFromElsewhereIsRefused() {
        Wiki.Reply reply =
                browser(cookie())
                        .with("Sec-Fetch-Site", "cross-site", "Content-Type", "application/json")
                        .send("DELETE", "/rest/api/content/" + page, BodyPublishers.noBody());

        assertThat(reply.status()).isEqualTo(403);
        assertThat(pageIsThere()).isTrue();
    }

    @Test
    void scriptOfThisSiteDeletesWithTheCookieAlone() {
        Wiki script = browser(cookie()).with("Sec-Fetch-Site", "same-origin");

        assertThat(script.delete("/rest/api/content/" + page).status()).isEqualTo(204);
        assertThat(pageIsThere()).isFalse();
    }

    @Test
    void credentialsOfTheHeaderGoBeforeTheCookie() {
        Wiki both = admin.with("Cookie", cookie());

        assertThat(nameOf(both.get(CURRENT))).isEqualTo("Administrator");
    }

    @Test
    void signInThatWasEndedIsNobodysWithTheNextRequest() throws SQLException {
        Wiki browser = browser(cookie());
        assertThat(nameOf(browser.get(CURRENT))).isEqualTo("Alice");

        TestServer.database()
                .run(
                        "delete from login_session where user_id ="
                                + " (select id from app_user where name = ?)",
                        alice);

        assertThat(browser.get(CURRENT).json().path("type").asText()).isEqualTo("anonymous");
    }

    /** A save runs in a transaction, whose rollback must not take the charge back. */
    @Test
    void guessesBySavesAreCountedLikeAllOthers() throws SQLException {
        Wiki guesser = Wiki.as(alice, "guessed");
        ObjectNode save = Wiki.pageInput("DEV", "Guessed", "<p>x</p>");
        for (int i = 0; i < 3; i++) {
            assertThat(guesser.post("/rest/api/content", save).status()).isEqualTo(401);
        }

        assertThat(failures()).isEqualTo("3");
    }

    @Test
    void screenThatSaysThePasswordIsWrongIsNoFurtherAttempt() throws SQLException {
        Wiki.as(alice, "guessed").get("/admin/console.action");

        assertThat(failures()).isEqualTo("1");
    }

    private String failures() throws SQLException {
        return TestServer.database()
                .value(
                        "select failures from signin_throttle where subject = lower('account:%s')"
                                .formatted(alice));
    }

    @Test
    void userWhoWasDeactivatedIsSignedOutEverywhereAtOnce() throws SQLException {
        Wiki browser = browser(cookie());
        Wiki program = Wiki.as(alice, password);
        assertThat(program.get(CURRENT).status()).isEqualTo(200);

        TestServer.database().run("update app_user set active = false where name = ?", alice);

        assertThat(browser.get(CURRENT).json().path("type").asText()).isEqualTo("anonymous");
        assertThat(program.get(CURRENT).status()).isEqualTo(401);
    }

    @Test
    void newPasswordEndsTheOldOneAtOnceThoughItWasRemembered() throws SQLException {
        Wiki program = Wiki.as(alice, password);
        assertThat(program.get(CURRENT).status()).isEqualTo(200);
        String cookie = cookie();

        String fresh;
        try (Connection connection = TestServer.database().owner().getConnection()) {
            fresh = AdminPassword.reset(connection, alice);
        }

        assertThat(program.get(CURRENT).status()).isEqualTo(401);
        assertThat(Wiki.as(alice, fresh).get(CURRENT).status()).isEqualTo(200);
        assertThat(browser(cookie).get(CURRENT).json().path("type").asText())
                .isEqualTo("anonymous");
    }
}
