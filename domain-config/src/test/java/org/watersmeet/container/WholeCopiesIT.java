package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What belongs to a page, and to its files, comes along through each door that copies. */
@OnServer
@RunAsClient
class WholeCopiesIT {

    private static final String CONTENT = "/rest/api/content";
    private static final Duration SOON = Duration.ofSeconds(60);

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki wiki = Wiki.asAdmin();
    private String space;
    private String root;
    private String child;

    @BeforeEach
    void aPageWithEverything() {
        space = wiki.newSpace();
        root = wiki.newPage(space, "Old root", "<p>root</p>");
        child = wiki.newPageBelow(space, root, "Old child");
        new FileClient()
                .file("a.txt", "text/plain", "bytes")
                .send("POST", CONTENT + "/" + child + "/child/attachment");
        for (String id : new String[] {child, file(child)}) {
            wiki.post(CONTENT + "/" + id + "/label", Wiki.object().put("name", "kept"));
            ObjectNode property = Wiki.object().put("key", "state");
            property.putObject("value").put("of", id);
            assertThat(wiki.post(CONTENT + "/" + id + "/property", property).status())
                    .isEqualTo(200);
        }
    }

    private String file(String page) {
        return wiki.get(CONTENT + "/" + page + "/child/attachment")
                .json()
                .at("/results/0/id")
                .asText();
    }

    private String state(String content) {
        return wiki.get(CONTENT + "/" + content + "/property/state")
                .json()
                .at("/value/of")
                .asText();
    }

    private String labels(String content) {
        return String.join(
                " ", wiki.get(CONTENT + "/" + content + "/label").json().findValuesAsText("name"));
    }

    private void assertWhole(String copy) {
        assertThat(copy).isNotEmpty().isNotEqualTo(child);
        assertThat(labels(copy)).isEqualTo("kept");
        assertThat(state(copy)).isEqualTo(child);
        assertThat(labels(file(copy))).isEqualTo("kept");
        assertThat(state(file(copy))).isEqualTo(file(child));
    }

    private void awaitTask(String task) {
        Awaitility.await()
                .atMost(SOON)
                .until(() -> wiki.get(task).json().path("finished").asBoolean());
        assertThat(wiki.get(task).json().path("successful").asBoolean())
                .as(wiki.get(task).body())
                .isTrue();
    }

    private JsonNode found(String key, String title) {
        return wiki.get(
                        CONTENT
                                + "?expand=ancestors,body.storage&spaceKey="
                                + key
                                + "&title="
                                + title.replace(" ", "%20"))
                .json()
                .at("/results/0");
    }

    private ObjectNode hierarchy(String destination) {
        ObjectNode input = Wiki.object().put("destinationPageId", destination);
        input.put("copyAttachments", true).put("copyLabels", true).put("copyProperties", true);
        input.putObject("titleOptions")
                .put("prefix", "My ")
                .put("search", "Old")
                .put("replace", "new");
        return input;
    }

    @Test
    void aCopiedPageIsWhole() {
        JsonNode copy =
                wiki.post(CONTENT + "/" + child + "/copy", Wiki.object().put("pageTitle", "Twin"))
                        .json();

        assertWhole(copy.path("id").asText());
    }

    @Test
    void propertiesStayBehindWhenToldSo() {
        JsonNode copy =
                wiki.post(
                                CONTENT + "/" + child + "/copy",
                                Wiki.object().put("pageTitle", "Twin").put("copyProperties", false))
                        .json();

        String id = copy.path("id").asText();
        assertThat(wiki.get(CONTENT + "/" + id + "/property/state").status()).isEqualTo(404);
        assertThat(labels(id)).isEqualTo("kept");
    }

    @Test
    void aHierarchyCopiedByATaskIsWhole() {
        Wiki.Reply begun = wiki.post(CONTENT + "/" + root + "/pagehierarchy/copy", hierarchy(root));

        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        awaitTask(begun.json().at("/links/status").asText());
        JsonNode copy = found(space, "My new child");
        assertThat(copy.path("ancestors").findValuesAsText("title"))
                .containsSubsequence("Old root", "My new root");
        assertWhole(copy.path("id").asText());
        String screen = wiki.get("/longrunningtask/" + begun.json().path("id").asText()).body();
        assertThat(screen).contains("Copying pages: My new root").contains("Done.");
    }

    @Test
    void aHierarchyIsRestrictedAsItWasUnlessToldOtherwise() {
        Wiki reader = wiki.newUser();
        ObjectNode restriction = Wiki.object().put("operation", "read");
        restriction
                .putObject("restrictions")
                .putArray("user")
                .addObject()
                .put("type", "known")
                .put("username", TestServer.ADMIN);
        wiki.put(CONTENT + "/" + child + "/restriction", restriction);

        ObjectNode open = hierarchy(root).put("copyPermissions", false);
        open.putObject("titleOptions").put("prefix", "Open ");
        copy(hierarchy(root));
        copy(open);

        assertThat(status(reader, "My new child")).isEqualTo(404);
        assertThat(status(reader, "Open Old child")).isEqualTo(200);
    }

    private void copy(ObjectNode input) {
        Wiki.Reply begun = wiki.post(CONTENT + "/" + root + "/pagehierarchy/copy", input);
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        awaitTask(begun.json().at("/links/status").asText());
    }

    private int status(Wiki reader, String title) {
        String id = found(space, title).path("id").asText();
        assertThat(id).isNotEmpty();
        return reader.get(CONTENT + "/" + id).status();
    }

    @Test
    void aHierarchyWhoseTitlesAreTakenIsRefusedAtOnce() {
        wiki.newPage(space, "My new child", "");

        Wiki.Reply refused =
                wiki.post(CONTENT + "/" + root + "/pagehierarchy/copy", hierarchy(root));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains("My new child");
    }

    @Test
    void whoMayNotWriteThereCopiesNoHierarchy() {
        Wiki reader = wiki.newUser();
        String closed = wiki.newSpace();
        wiki.grant(closed, "view=group:confluence-administrators");
        String goal = wiki.newPage(closed, "Goal", "");

        Wiki.Reply refused =
                reader.post(CONTENT + "/" + root + "/pagehierarchy/copy", hierarchy(goal));

        assertThat(refused.status()).as(refused.body()).isIn(403, 404);
    }

    @Test
    void aCopiedSpaceIsWhole() {
        FormBrowser browser = new FormBrowser();
        browser.signIn(TestServer.ADMIN, TestServer.ADMIN_PASSWORD);
        String action = "/spaces/copyspace.action";
        Map<String, String> form =
                FormBrowser.fields(
                        browser.get(action + "?key=" + space), "form[action='" + action + "']");
        form.put("newKey", space + "C");
        form.put("name", "Copy");

        Wiki.Reply begun = browser.submit(action, form);

        assertThat(begun.status()).as(begun.body()).isEqualTo(303);
        awaitTask(begun.header("Location").replaceFirst(".*/", "/rest/api/longtask/"));
        assertWhole(found(space + "C", "Old child").path("id").asText());
    }
}
