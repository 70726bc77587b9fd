package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ticking tasks where they are read, by script and without. */
@OnServer
@RunAsClient
class TasksIT {

    private static final int TASKS = 8;

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();
    private String space;
    private String page;

    @BeforeEach
    void aPageWithTasks() {
        space = admin.newSpace();
        admin.grant(space, "view=anonymous&edit=group:confluence-users");
        page = admin.newPage(space, "Chores", list());
    }

    static String task(int id, String words) {
        return "<ac:task><ac:task-id>%d</ac:task-id><ac:task-status>incomplete</ac:task-status><ac:task-body>%s</ac:task-body></ac:task>"
                .formatted(id, words);
    }

    private static String list() {
        StringBuilder tasks = new StringBuilder("<ac:task-list>");
        for (int i = 1; i <= TASKS; i++) {
            tasks.append(task(i, "chore " + i));
        }
        return tasks.append("</ac:task-list>").toString();
    }

    private static Wiki.Reply tick(Wiki who, String page, int task, int seen) {
        ObjectNode input = Wiki.object().put("status", "CHECKED").put("revision", seen);
        return who.post("/rest/inlinetasks/1/task/" + page + "/" + task + "/", input);
    }

    private String stored() {
        return admin.get("/rest/api/content/" + page + "?expand=body.storage")
                .json()
                .at("/body/storage/value")
                .asText();
    }

    private static String view(Wiki reader, String page) {
        return reader.get("/pages/viewpage.action?pageId=" + page).body();
    }

    @Test
    void aTickIsAMinorRevisionThatSaysSo() {
        Wiki.Reply ticked = tick(admin, page, 2, 1);

        assertThat(ticked.status()).isEqualTo(200);
        assertThat(ticked.json().path("status").asText()).isEqualTo("CHECKED");
        assertThat(ticked.json().at("/version/number").asInt()).isEqualTo(2);
        var version = admin.get("/rest/api/content/" + page + "?expand=version").json();
        assertThat(version.at("/version/minorEdit").asBoolean()).isTrue();
        assertThat(version.at("/version/message").asText()).isEqualTo("Task done");
        assertThat(stored()).containsOnlyOnce(">complete<");
    }

    @Test
    void whatIsTickedAlreadyMakesNoRevision() {
        tick(admin, page, 2, 1);

        assertThat(tick(admin, page, 2, 1).json().at("/version/number").asInt()).isEqualTo(2);
    }

    @Test
    void ofManyWhoTickAtOnceAllWin() throws Exception {
        List<Callable<Wiki.Reply>> ticks = new ArrayList<>();
        for (int i = 1; i <= TASKS; i++) {
            int task = i;
            ticks.add(() -> tick(admin, page, task, 1));
        }

        assertThat(Together.run(ticks))
                .allSatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
        assertThat(stored()).contains(">complete<").doesNotContain("incomplete");
    }

    @Test
    void aTaskThatSaysSomethingElseByNowIsNotTicked() {
        Object changed =
                Wiki.body(
                        Wiki.edit(2, "Chores"),
                        "<ac:task-list>" + task(1, "another chore") + "</ac:task-list>");
        assertThat(admin.put("/rest/api/content/" + page, changed).status()).isEqualTo(200);

        assertThat(tick(admin, page, 1, 1).status()).isEqualTo(409);
        assertThat(tick(admin, page, 2, 1).status()).isEqualTo(404);
        assertThat(tick(admin, page, 1, 2).status()).isEqualTo(200);
    }

    @Test
    void onlyWhoMayEditTicks() {
        assertThat(tick(Wiki.asNobody(), page, 1, 1).status()).isEqualTo(401);
        assertThat(stored()).doesNotContain(">complete<");
    }

    @Test
    void oneRenderingServesWhoMayTickAndWhoMayNot() {
        String address = "/pages/viewpage.action?pageId=" + page;

        Document mine = FormBrowser.screen(admin.get(address));
        String form = mine.expectFirst(".wm-task-box").attr("form");
        assertThat(mine.select("form#" + form)).hasSize(1);
        assertThat(mine.select("fieldset[disabled]")).isEmpty();

        Document theirs = FormBrowser.screen(Wiki.asNobody().get(address));
        assertThat(theirs.select("fieldset[disabled] .wm-task-box")).hasSize(TASKS);
        assertThat(theirs.select("form[data-ticks]")).isEmpty();
    }

    @Test
    void anIncludedTaskIsTickedOnItsOwnPageWithoutScript() {
        String outer =
                admin.newPage(
                        space,
                        "Outer",
                        "<ac:structured-macro ac:name=\"include\"><ac:parameter ac:name=\"\">"
                                + "<ac:link><ri:page ri:content-title=\"Chores\"/></ac:link>"
                                + "</ac:parameter></ac:structured-macro>");
        FormBrowser browser = new FormBrowser();
        browser.signIn(TestServer.ADMIN, TestServer.ADMIN_PASSWORD);
        Wiki.Reply screen = browser.get("/pages/viewpage.action?pageId=" + outer);
        String sent = FormBrowser.screen(screen).expectFirst(".wm-task-box").attr("value");
        Map<String, String> form = FormBrowser.fields(screen, "form[data-ticks]");
        form.put("task", sent);

        Wiki.Reply back = browser.submit("/plugins/inlinetasks/tick.action", form);

        assertThat(back.status()).isEqualTo(303);
        assertThat(back.header("Location")).endsWith("pageId=" + outer);
        assertThat(stored()).containsOnlyOnce(">complete<");
        assertThat(view(admin, outer)).contains("wm-task-complete");
    }
}
