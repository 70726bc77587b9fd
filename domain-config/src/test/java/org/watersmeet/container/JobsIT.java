package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What administrators see of jobs and do with them. */
@OnServer
@RunAsClient
class JobsIT {

    private static final String NAME = "purge-copies";
    private static final String JOB = "/rest/api/admin/jobs/" + NAME;
    private static final String LIST = "/admin/scheduledjobs/viewscheduledjobs.action";
    private static final String SCREEN = "/admin/scheduledjobs/viewscheduledjob.action?job=" + NAME;
    private static final String CHANGE = "/admin/scheduledjobs/changescheduledjob.action";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();

    @AfterEach
    void asItWas() {
        assertThat(admin.delete(JOB + "/schedule").status()).isEqualTo(204);
        assertThat(admin.put(JOB + "/enable", Wiki.object()).status()).isEqualTo(204);
    }

    private JsonNode job() {
        return admin.get(JOB).json();
    }

    private static ObjectNode cron(String expression, String zone) {
        return Wiki.object().put("cron", expression).put("timeZone", zone);
    }

    private static String recorded(String action) throws SQLException {
        return TestServer.database()
                .value(
                        "select count(*) from audit.record where action = '%s' and object_name = '%s'"
                                .formatted(action, NAME));
    }

    @Test
    void listHasEachJobWithWhenItRuns() {
        JsonNode list = admin.get("/rest/api/admin/jobs").json();

        assertThat(list.path("results").findValuesAsText("name"))
                .isSorted()
                .contains("purge-trash", "rewrite-links", "seal-audit", NAME);
        assertThat(list.path("size").asInt()).isEqualTo(list.path("results").size());
        assertThat(job().at("/schedule/everySeconds").asInt()).isEqualTo(60);
        assertThat(job().path("changed").asBoolean()).isFalse();
        assertThat(job().path("effects").asText()).isEqualTo("IN_DATABASE");
        assertThat(job().path("upcoming")).hasSize(5);
        assertThat(admin.get("/rest/api/admin/jobs/nothing").status()).isEqualTo(404);
    }

    @Test
    void whoAsksForARunHasItWithinSeconds() throws Exception {
        String before = recorded("JOB_RUN");

        assertThat(admin.post(JOB + "/run", Wiki.object()).status()).isEqualTo(202);

        await().atMost(SOON).until(this::ranByHand);
        assertThat(Integer.parseInt(recorded("JOB_RUN"))).isEqualTo(Integer.parseInt(before) + 1);
    }

    private boolean ranByHand() {
        for (JsonNode run : admin.get(JOB + "/runs").json().path("results")) {
            if (run.path("byHand").asBoolean() && run.path("outcome").asText().equals("DONE")) {
                assertThat(run.path("member").asText()).isEqualTo("test1");
                return true;
            }
        }
        return false;
    }

    @Test
    void pausedJobIsNotDueUntilItIsResumed() throws Exception {
        assertThat(admin.put(JOB + "/disable", Wiki.object()).status()).isEqualTo(204);

        assertThat(job().path("paused").asBoolean()).isTrue();
        assertThat(job().has("next")).isFalse();
        assertThat(recorded("JOB_PAUSED")).isNotEqualTo("0");
        admin.put(JOB + "/enable", Wiki.object());
        assertThat(job().path("paused").asBoolean()).isFalse();
        assertThat(job().has("next")).isTrue();
        assertThat(recorded("JOB_RESUMED")).isNotEqualTo("0");
    }

    @Test
    void jobRunsByTheScheduleThatWasSet() {
        ObjectNode tenSeconds = Wiki.object().put("everySeconds", 10);
        String runs = JOB + "/runs?limit=500";
        int before = admin.get(runs).json().path("size").asInt();

        assertThat(admin.put(JOB + "/schedule", tenSeconds).status()).isEqualTo(200);

        assertThat(job().path("schedule")).isEqualTo(tenSeconds);
        await().atMost(SOON).until(() -> admin.get(runs).json().path("size").asInt() > before + 1);
    }

    @Test
    void scheduleIsCheckedRecordedAndTakenBack() throws Exception {
        assertThat(admin.put(JOB + "/schedule", cron("0 30 2 * * ?", "UTC")).status())
                .isEqualTo(200);

        assertThat(job().path("schedule")).isEqualTo(cron("0 30 2 * * ?", "UTC"));
        assertThat(job().path("changed").asBoolean()).isTrue();
        assertThat(job().path("next").asText()).endsWith("T02:30:00.000Z");
        assertThat(recorded("JOB_SCHEDULE_CHANGED")).isNotEqualTo("0");
        Wiki.Reply wrong = admin.put(JOB + "/schedule", cron("0 0 25 * * ?", "UTC"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.message()).contains("25 is no hour");
        assertThat(admin.put(JOB + "/schedule", cron("* * * * * ?", "UTC")).status())
                .isEqualTo(400);
        assertThat(admin.put(JOB + "/schedule", cron("0 0 2 * * ?", "Nowhere")).status())
                .isEqualTo(400);
        assertThat(admin.put(JOB + "/schedule", Wiki.object().put("everySeconds", 9)).status())
                .isEqualTo(400);
        assertThat(job().path("schedule")).isEqualTo(cron("0 30 2 * * ?", "UTC"));
        assertThat(admin.delete(JOB + "/schedule").status()).isEqualTo(204);
        assertThat(job().at("/schedule/everySeconds").asInt()).isEqualTo(60);
    }

    @Test
    void onlyAdministratorsDoAnyOfIt() throws Exception {
        Wiki user = admin.newUser();

        assertThat(user.get(JOB).status()).isEqualTo(403);
        assertThat(user.post(JOB + "/run", Wiki.object()).status()).isEqualTo(403);
        assertThat(user.put(JOB + "/disable", Wiki.object()).status()).isEqualTo(403);
        assertThat(user.put(JOB + "/schedule", cron("0 30 2 * * ?", "UTC")).status())
                .isEqualTo(403);
        assertThat(job().path("changed").asBoolean()).isFalse();
    }

    @Test
    void screenShowsWhatAScheduleMeansBeforeItIsSaved() {
        FormBrowser browser = FormBrowser.ofAdmin();
        Map<String, String> form = FormBrowser.fields(browser.get(SCREEN), "form#schedule");
        form.put("kind", "cron");
        form.put("cron", "0 15 4 * * ?");
        form.put("timeZone", "Europe/Berlin");
        form.put("preview", "true");

        Wiki.Reply preview = browser.submit(CHANGE, form);

        assertThat(preview.status()).isEqualTo(200);
        assertThat(FormBrowser.screen(preview).select("#preview li")).hasSize(5);
        assertThat(job().path("changed").asBoolean()).isFalse();
        form.remove("preview");
        assertThat(browser.submit(CHANGE, form).status()).isEqualTo(303);
        assertThat(job().path("schedule")).isEqualTo(cron("0 15 4 * * ?", "Europe/Berlin"));
        form.put("cron", "0 61 4 * * ?");
        Wiki.Reply refused = browser.submit(CHANGE, form);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(FormBrowser.screen(refused).select(".field-problem").eachAttr("id"))
                .containsExactly("cron-problem");
        assertThat(FormBrowser.screen(refused).select("[name=cron]").val())
                .isEqualTo("0 61 4 * * ?");
    }

    @Test
    void listOfJobsPausesAndResumesThem() {
        FormBrowser browser = FormBrowser.ofAdmin();
        String pause = "/admin/scheduledjobs/disablescheduledjob.action";
        String resume = "/admin/scheduledjobs/enablescheduledjob.action";
        String form = "form[action=%s]:has([value=%s])";

        Wiki.Reply list = browser.get(LIST);
        browser.submit(pause, FormBrowser.fields(list, form.formatted(pause, NAME)));

        assertThat(job().path("paused").asBoolean()).isTrue();
        list = browser.get(LIST);
        browser.submit(resume, FormBrowser.fields(list, form.formatted(resume, NAME)));
        assertThat(job().path("paused").asBoolean()).isFalse();
    }
}
