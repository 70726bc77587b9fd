package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * When sign-ins end, and what signing in ends. The clock is the database's: it is moved by moving
 * all times of the sign-in's row.
 */
@OnServer
@RunAsClient
class SigninTimesIT {

    private static final String TIMES = "/rest/api/admin/sign-in-times";
    private static final String SCREEN = "/admin/signintimes.action";
    private static final String PASSWORD = "alice's own";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();
    private String alice;

    @BeforeEach
    void aUser() {
        alice = "timed" + System.nanoTime() % 10_000_000;
        ObjectNode input = Wiki.object().put("userName", alice).put("fullName", "Alice");
        input.put("email", "alice@example.org").put("password", PASSWORD);
        assertThat(admin.post("/rest/api/admin/user", input).status()).isLessThan(300);
    }

    @AfterEach
    void usualTimes() throws SQLException {
        TestServer.database().run("delete from site_setting where name like 'signin.%'");
    }

    private Wiki.Reply signInWith(Wiki browser, String more) {
        return browser.with("Content-Type", "application/x-www-form-urlencoded")
                .send(
                        "POST",
                        "/dologin.action",
                        BodyPublishers.ofString(
                                "os_username=%s&os_password=%s%s"
                                        .formatted(alice, PASSWORD.replace(" ", "+"), more)));
    }

    private Wiki signedIn(String more) {
        return signedIn(signInWith(Wiki.asNobody(), more));
    }

    private static Wiki signedIn(Wiki.Reply reply) {
        return Wiki.asNobody().with("Cookie", reply.header("Set-Cookie").replaceFirst(";.*", ""));
    }

    private static boolean isSomebody(Wiki browser) {
        return browser.get("/rest/api/user/current").json().path("type").asText().equals("known");
    }

    private void letPass(String interval) throws SQLException {
        TestServer.database()
                .run(
                        """
                        update login_session
                           set created_at = created_at - i, last_seen_at = last_seen_at - i,
                               idle_expires_at = idle_expires_at - i, expires_at = expires_at - i
                          from (select ?::interval as i) moved
                         where user_id = (select id from app_user where name = ?)""",
                        interval,
                        alice);
    }

    @Test
    void whoDoesNothingForEightHoursIsSignedOut() throws SQLException {
        Wiki browser = signedIn("");

        letPass("7 hours 59 minutes");
        assertThat(isSomebody(browser)).isTrue();
        letPass("7 hours 59 minutes");
        assertThat(isSomebody(browser)).isTrue();
        letPass("8 hours 1 second");

        assertThat(isSomebody(browser)).isFalse();
    }

    @Test
    void whoIsBusyAllDayIsSignedOutAfterItToo() throws SQLException {
        Wiki browser = signedIn("");

        for (int i = 0; i < 3; i++) {
            letPass("7 hours 59 minutes");
            assertThat(isSomebody(browser)).isTrue();
        }
        letPass("4 minutes");

        assertThat(isSomebody(browser)).isFalse();
    }

    @Test
    void whoAskedToBeKeptIsForTwoWeeksAndAMonthAtMost() throws SQLException {
        Wiki browser = signedIn("&os_cookie=true");

        letPass("13 days 23 hours");
        assertThat(isSomebody(browser)).isTrue();
        letPass("13 days 23 hours");
        assertThat(isSomebody(browser)).isTrue();
        letPass("2 days 3 hours");

        assertThat(isSomebody(browser)).isFalse();
        Wiki idle = signedIn("&os_cookie=true");
        letPass("14 days 1 second");
        assertThat(isSomebody(idle)).isFalse();
    }

    @Test
    void administratorsSetTheTimesOfSignInsToCome() throws SQLException {
        ObjectNode times = Wiki.object();
        times.putObject("usual").put("idleMinutes", 10).put("absoluteMinutes", 30);
        times.putObject("remembered").put("idleMinutes", 60).put("absoluteMinutes", 60);

        assertThat(admin.put(TIMES, times).status()).isEqualTo(200);

        assertThat(admin.get(TIMES).json()).isEqualTo(times);
        Wiki browser = signedIn("");
        letPass("9 minutes");
        assertThat(isSomebody(browser)).isTrue();
        letPass("10 minutes 1 second");
        assertThat(isSomebody(browser)).isFalse();
        assertThat(Wiki.as(alice, PASSWORD).put(TIMES, times).status()).isEqualTo(403);
        times.withObject("/usual").put("idleMinutes", 31);
        assertThat(admin.put(TIMES, times).status()).isEqualTo(400);
        times.withObject("/usual").put("idleMinutes", 0);
        assertThat(admin.put(TIMES, times).status()).isEqualTo(400);
    }

    @Test
    void aScreenSetsThemAndSaysWhichTimeIsWrong() {
        FormBrowser browser = FormBrowser.ofAdmin();
        Map<String, String> form =
                FormBrowser.fields(browser.get(SCREEN), "form[action=" + SCREEN + "]");
        assertThat(form)
                .containsEntry("usual.idleMinutes", "480")
                .containsEntry("remembered.absoluteMinutes", "43200");
        form.put("usual.idleMinutes", "20");

        assertThat(browser.submit(SCREEN, form).status()).isEqualTo(303);

        JsonNode times = admin.get(TIMES).json();
        assertThat(times.at("/usual/idleMinutes").asInt()).isEqualTo(20);
        assertThat(times.at("/usual/absoluteMinutes").asInt()).isEqualTo(1440);
        form.put("remembered.absoluteMinutes", "20159");
        Wiki.Reply refused = browser.submit(SCREEN, form);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(FormBrowser.screen(refused).select(".field-problem").eachAttr("id"))
                .containsExactly("remembered.absoluteMinutes-problem");
        assertThat(admin.get(TIMES).json()).isEqualTo(times);
    }

    @Test
    void signingInEndsWhateverTheBrowserHadBefore() {
        Wiki first = signedIn("");

        Wiki second = signedIn(signInWith(first, ""));

        assertThat(isSomebody(first)).isFalse();
        assertThat(isSomebody(second)).isTrue();
    }

    @Test
    void aPlantedTokenBecomesNobodysSignIn() {
        Wiki planted = Wiki.asNobody().with("Cookie", "watersmeet-signin=planted");

        Wiki.Reply reply = signInWith(planted, "");

        assertThat(reply.header("Set-Cookie")).doesNotContain("planted");
        assertThat(isSomebody(planted)).isFalse();
    }
}
