package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A deleted space is gone at once, and what was in it soon; a trash is emptied. */
@OnServer
@RunAsClient
class SpaceRemovalIT {

    private static final String CONTENT = "/rest/api/content";
    private static final Duration SOON = Duration.ofSeconds(60);

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki wiki = Wiki.asAdmin();
    private final FormBrowser browser = new FormBrowser();
    private String space;
    private String page;

    @BeforeEach
    void aSpace() {
        space = wiki.newSpace();
        page = wiki.newPage(space, "Root", "<p>root</p>");
        String child = wiki.newPageBelow(space, page, "Child");
        wiki.newPageBelow(space, child, "Grandchild");
        new FileClient()
                .file("a.txt", "text/plain", "bytes")
                .send("POST", CONTENT + "/" + child + "/child/attachment");
        wiki.post(CONTENT + "/" + page + "/label", Wiki.object().put("name", "gone"));
        browser.signIn(TestServer.ADMIN, TestServer.ADMIN_PASSWORD);
    }

    private JsonNode ended(String task) {
        Awaitility.await()
                .atMost(SOON)
                .until(() -> wiki.get(task).json().path("finished").asBoolean());
        return wiki.get(task).json();
    }

    private static String status(Wiki.Reply accepted) {
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        return accepted.json().path("links").path("status").asText();
    }

    @Test
    void aDeletedSpaceIsGoneAtOnceAndItsKeyIsFree() {
        String task = status(wiki.delete("/rest/api/space/" + space));

        assertThat(wiki.get("/rest/api/space/" + space).status()).isEqualTo(404);
        assertThat(wiki.get(CONTENT + "/" + page).status()).isEqualTo(404);
        assertThat(wiki.get("/pages/viewpage.action?pageId=" + page).status()).isEqualTo(404);
        assertThat(wiki.get(CONTENT + "?title=Grandchild").body()).doesNotContain(space);
        assertThat(wiki.get("/label/gone").body()).doesNotContain(page);
        assertThat(wiki.get("/dashboard.action").body()).doesNotContain("Space " + space);
        assertThat(wiki.post("/rest/api/space", Wiki.spaceInput(space)).status()).isEqualTo(200);
        JsonNode ended = ended(task);
        assertThat(ended.path("successful").asBoolean()).as(ended.toString()).isTrue();
        assertThat(ended.path("percentageComplete").asInt()).isEqualTo(100);
        assertThat(wiki.get(CONTENT + "/" + page + "?status=any").status()).isEqualTo(404);
    }

    @Test
    void whoeverDeletesASpaceTypesItsKey() {
        String address = "/spaces/removespace.action";
        Map<String, String> form =
                FormBrowser.fields(
                        browser.get(address + "?key=" + space), "form[action='" + address + "']");
        assertThat(browser.submit(address, form).status()).isEqualTo(400);
        form.put("entered", space);

        Wiki.Reply accepted = browser.submit(address, form);

        assertThat(accepted.status()).isEqualTo(303);
        String screen = accepted.header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(browser.get(screen).body()).contains("Space " + space);
        ended("/rest/api/longtask/" + screen.substring(screen.lastIndexOf('/') + 1));
        assertThat(browser.get(screen).body()).contains("Done.");
    }

    @Test
    void onlyAdministratorsDeleteSpaces() {
        assertThat(wiki.newUser().delete("/rest/api/space/" + space).status()).isEqualTo(403);
    }

    @Test
    void anotherUsersTaskIsNotFound() {
        String task = status(wiki.delete("/rest/api/space/" + space));

        assertThat(wiki.newUser().get(task).status()).isEqualTo(404);
        assertThat(Wiki.asNobody().get(task).status()).isEqualTo(401);
    }

    @Test
    void anEmptiedTrashIsEmptyAndTheRestStays() {
        wiki.delete(CONTENT + "/" + page);
        String trash = "/rest/api/space/" + space + "/trash";
        assertThat(wiki.get(trash).json().path("size").asInt()).isOne();

        JsonNode ended = ended(status(wiki.delete(trash)));

        assertThat(ended.path("successful").asBoolean()).isTrue();
        assertThat(wiki.get(trash).json().path("size").asInt()).isZero();
        assertThat(wiki.get(CONTENT + "?spaceKey=" + space).body()).contains("Grandchild");
        assertThat(wiki.get("/spaces/viewtrash.action?key=" + space).body())
                .contains("The trash is empty");
    }

    @Test
    void theTrashGoesOnAfterItsLastRow() {
        for (int i = 0; i < 60; i++) {
            wiki.delete(CONTENT + "/" + wiki.newPage(space, "T" + i, ""));
        }

        var first = FormBrowser.screen(wiki.get("/spaces/viewtrash.action?key=" + space));
        var second = FormBrowser.screen(wiki.get(first.select(".pager a[rel=next]").attr("href")));

        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(second.select("tbody tr")).hasSize(10);
        assertThat(second.select("tbody th").eachText())
                .doesNotContainAnyElementsOf(first.select("tbody th").eachText());
    }
}
