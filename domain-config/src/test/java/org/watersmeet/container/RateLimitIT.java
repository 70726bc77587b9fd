package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many requests programs may make once an administrator has set it. */
@OnServer
@RunAsClient
class RateLimitIT {

    private static final String SETTINGS = "/rest/api/admin/rate-limit";
    private static final String SCREEN = "/admin/ratelimit.action";
    private static final String ANY = "/rest/api/user/current";
    private static final int BURST = 40;

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();
    private Wiki user;

    @BeforeEach
    void aUser() throws Exception {
        user = admin.newUser();
        assertThat(user.get(ANY).status()).isEqualTo(200);
        TestServer.database().run("delete from request_budget");
    }

    @AfterEach
    void off() {
        assertThat(admin.put(SETTINGS, settings(false, BURST, 1)).status()).isEqualTo(200);
    }

    private static ObjectNode settings(boolean on, int burst, int perMinute) {
        ObjectNode settings = Wiki.object().put("on", on);
        settings.putObject("user").put("burst", burst).put("perMinute", perMinute);
        settings.putObject("anonymous").put("burst", burst).put("perMinute", perMinute);
        return settings;
    }

    /**
     * The user's first request is charged to the network, which an earlier test may have used up.
     */
    private void limit() {
        assertThat(admin.put(SETTINGS, settings(true, BURST, 1)).status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(10)).until(() -> user.get(ANY).status() == 200);
    }

    @Test
    void withoutASettingNobodyIsCounted() {
        Wiki.Reply reply = user.get(ANY);

        assertThat(reply.headers().map()).doesNotContainKey("x-ratelimit-limit");
    }

    @Test
    void whoHasAskedTooOftenWaitsAndOthersDoNot() {
        limit();
        Wiki.Reply reply = user.get(ANY);
        int allowed = 0;
        while (reply.status() == 200 && allowed <= 2 * BURST) {
            allowed++;
            assertThat(reply.header("X-RateLimit-Limit")).isEqualTo("" + BURST);
            reply = user.get(ANY);
        }

        assertThat(allowed).isBetween(BURST, BURST + 1);
        assertThat(reply.status()).isEqualTo(429);
        assertThat(Integer.parseInt(reply.header("Retry-After"))).isBetween(1, 61);
        assertThat(reply.header("X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(reply.header("X-RateLimit-FillRate")).isEqualTo("1");
        assertThat(reply.header("X-RateLimit-Interval-Seconds")).isEqualTo("60");
        assertThat(reply.json().path("statusCode").asInt()).isEqualTo(429);
        assertThat(admin.get(ANY).status()).isEqualTo(200);
        assertThat(user.get("/dashboard.action").status()).isEqualTo(200);
        assertThat(user.get("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void whoInventsTokensUsesUpWhatTheirNetworkHas() {
        limit();
        int refused = 0;
        for (int i = 0; i < BURST; i++) {
            Wiki guesser = Wiki.asNobody().with("Authorization", "Bearer wm_invented" + i);
            refused += guesser.get(ANY).status() == 429 ? 1 : 0;
        }

        assertThat(refused).isPositive();
        assertThat(user.get(ANY).status()).isEqualTo(200);
    }

    @Test
    void onlyAdministratorsSetItAndOnlyToWhatCanBeMeant() {
        assertThat(user.get(SETTINGS).status()).isEqualTo(403);
        assertThat(user.put(SETTINGS, settings(true, 1, 1)).status()).isEqualTo(403);
        assertThat(admin.put(SETTINGS, settings(true, 0, 1)).status()).isEqualTo(400);
        assertThat(admin.put(SETTINGS, settings(true, 1, 2_000_000)).status()).isEqualTo(400);
        assertThat(admin.get(SETTINGS).json().path("on").asBoolean()).isFalse();
    }

    @Test
    void aScreenSetsItAndSaysWhichNumberIsWrong() {
        admin.put(SETTINGS, settings(false, BURST, 1));
        FormBrowser browser = FormBrowser.ofAdmin();
        Map<String, String> form =
                FormBrowser.fields(browser.get(SCREEN), "form[action=" + SCREEN + "]");
        assertThat(form).containsEntry("user.burst", "" + BURST);
        form.put("on", "true");
        form.put("user.burst", "77");

        assertThat(browser.submit(SCREEN, form).status()).isEqualTo(303);

        ObjectNode expected = settings(true, BURST, 1);
        expected.withObject("/user").put("burst", 77);
        assertThat(admin.get(SETTINGS).json()).isEqualTo(expected);
        form.put("anonymous.perMinute", "many");
        Wiki.Reply refused = browser.submit(SCREEN, form);
        assertThat(refused.status()).isEqualTo(400);
        Elements field = FormBrowser.screen(refused).select("[name=anonymous.perMinute]");
        assertThat(field.attr("aria-describedby")).contains("anonymous.perMinute-problem");
        assertThat(field.val()).isEqualTo("many");
        assertThat(admin.get(SETTINGS).json()).isEqualTo(expected);
    }
}
