package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of tasks over many pages: they follow the bodies, and show what a reader may view. */
@OnServer
@RunAsClient
class TaskListsIT {

    private static final String MY_TASKS = "/plugins/inlinetasks/mytasks.action";

    /** The job's period, and what a busy machine needs. */
    private static final Duration CAUGHT_UP = Duration.ofSeconds(60);

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();
    private final FormBrowser browser = new FormBrowser();
    private String space;
    private String hidden;

    @BeforeEach
    void twoSpaces() {
        space = admin.newSpace();
        hidden = admin.newSpace();
        admin.grant(space, "view=anonymous&edit=group:confluence-users");
        admin.grant(hidden, "view=group:confluence-administrators");
        browser.signIn(TestServer.ADMIN, TestServer.ADMIN_PASSWORD);
    }

    private static String list(String... tasks) {
        return "<ac:task-list>" + String.join("", tasks) + "</ac:task-list>";
    }

    private static String due(String day) {
        return " <time datetime=\"" + day + "\" />";
    }

    private String forMe() {
        String key = admin.get("/rest/api/user/current").json().path("userKey").asText();
        return "<ac:link><ri:user ri:userkey=\"" + key + "\" /></ac:link> ";
    }

    private String report(Wiki reader, String... parameters) {
        String page =
                admin.newPage(
                        space,
                        "Report " + System.nanoTime(),
                        MacrosIT.macro("tasks-report-macro", parameters));
        Wiki.Reply reply = reader.get("/pages/viewpage.action?pageId=" + page);
        assertThat(reply.status()).isEqualTo(200);
        return FormBrowser.screen(reply).select("#main-text").text();
    }

    private List<String> mine(String query) {
        Document screen = FormBrowser.screen(browser.get(MY_TASKS + query));
        return screen.select("main tbody th").eachText();
    }

    @Test
    void theReportShowsWhatTheReaderMayView() {
        admin.newPage(space, "Open chores", list(TasksIT.task(1, "sweep")));
        admin.newPage(hidden, "Secret chores", list(TasksIT.task(1, "spy")));
        String spaces = space + "," + hidden;

        assertThat(report(admin, "spaces", spaces)).contains("sweep", "spy", "Secret chores");
        assertThat(report(Wiki.asNobody(), "spaces", spaces))
                .contains("sweep", "Open chores")
                .doesNotContain("spy", "Secret");
        assertThat(report(Wiki.asNobody(), "spaces", hidden)).isEqualTo("There are no such tasks.");
    }

    @Test
    void theReportFollowsTheBodies() {
        String page = admin.newPage(space, "Chores", list(TasksIT.task(1, "sweep")));
        assertThat(report(admin, "spaces", space)).contains("sweep");

        admin.post(
                "/rest/inlinetasks/1/task/" + page + "/1/", Wiki.object().put("status", "CHECKED"));
        assertThat(report(admin, "spaces", space)).isEqualTo("There are no such tasks.");
        assertThat(report(admin, "spaces", space, "status", "complete", "columns", "completedate"))
                .contains("Completed");

        admin.put(
                "/rest/api/content/" + page,
                Wiki.body(Wiki.edit(3, "Chores"), list(TasksIT.task(2, "wash"))));
        assertThat(report(admin, "spaces", space, "status", "all"))
                .contains("wash")
                .doesNotContain("sweep");
    }

    @Test
    void theReportSaysWhatIsWrong() {
        assertThat(report(admin, "status", "sleeping")).contains("may be one of");
    }

    @Test
    void myTasksAreThoseForMeByDay() {
        String body =
                list(
                        TasksIT.task(1, forMe() + "someday in " + space),
                        TasksIT.task(2, forMe() + "later in " + space + due("2026-12-31")),
                        TasksIT.task(3, forMe() + "soon in " + space + due("2026-12-01")),
                        TasksIT.task(4, "for nobody in " + space));
        admin.newPage(space, "Chores", body);

        assertThat(mine("").stream().filter(words -> words.contains(space)))
                .extracting(words -> words.replaceFirst(" in .*", ""))
                .containsExactly("soon", "later", "someday");
        assertThat(mine("?tab=created").stream().filter(words -> words.contains(space))).hasSize(4);
        assertThat(mine("?status=done").stream().filter(words -> words.contains(space))).isEmpty();
    }

    @Test
    void aLongListGoesOnWhereItEnded() {
        StringBuilder tasks = new StringBuilder();
        for (int i = 1; i <= 60; i++) {
            tasks.append(TasksIT.task(i, forMe() + "number " + i + " of " + space));
        }
        admin.newPage(space, "Many", list(tasks.toString()));
        Document first = FormBrowser.screen(browser.get(MY_TASKS));
        String next = first.select("a[rel=next]").attr("href");

        List<String> shown = first.select("main tbody th").eachText();
        List<String> more = mine(next.substring(MY_TASKS.length()));

        assertThat(shown).hasSize(50);
        assertThat(more).isNotEmpty().doesNotContainAnyElementsOf(shown);
    }

    @Test
    void strangersAreAskedToSignIn() {
        assertThat(Wiki.asNobody().get(MY_TASKS).status()).isNotEqualTo(200);
    }

    @Test
    void whatNoSaveHasNotedIsCaughtUpWith() {
        String page = admin.newPage(space, "Original", list(TasksIT.task(1, "copied")));
        Map<String, String> form =
                FormBrowser.fields(
                        browser.get("/pages/copypage.action?pageId=" + page),
                        "form[action='/pages/copypage.action']");
        form.put("title", "Second copy");
        form.put("spaceKey", space);
        assertThat(browser.submit("/pages/copypage.action", form).status()).isEqualTo(303);

        Awaitility.await()
                .atMost(CAUGHT_UP)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(
                        () ->
                                assertThat(report(admin, "spaces", space))
                                        .contains("Original", "Second copy"));
    }

    @Test
    void aTaskThatHadNoIdIsTickedInTheList() {
        String words = "Sweep " + space;
        String page =
                admin.newPage(
                        space,
                        "Unnumbered",
                        list(
                                "<ac:task><ac:task-status>incomplete</ac:task-status>"
                                        + "<ac:task-body>"
                                        + forMe()
                                        + words
                                        + "</ac:task-body></ac:task>"));
        Wiki.Reply screen = browser.get(MY_TASKS);
        String row = "main tbody tr:contains(" + words + ") button";
        Map<String, String> form = FormBrowser.fields(screen, "form[data-ticks]");
        form.put("task", FormBrowser.screen(screen).expectFirst(row).attr("value"));

        Wiki.Reply back = browser.submit("/plugins/inlinetasks/tick.action", form);

        assertThat(back.status()).as(back.body()).isEqualTo(303);
        assertThat(back.header("Location")).contains("mytasks.action?tab=assigned&status=open");
        assertThat(mine("?status=open")).doesNotContain(words);
        assertThat(mine("?status=done")).contains(words);
        assertThat(admin.get("/rest/api/content/" + page + "?expand=body.storage,version").body())
                .contains("<ac:task-id>1</ac:task-id>", ">complete<")
                .contains("\"number\":2");
    }
}
