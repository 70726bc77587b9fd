package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A copied space has what the old one had; spaces bear labels. */
@OnServer
@RunAsClient
class SpaceCopyIT {

    private static final String CONTENT = "/rest/api/content";
    private static final String COPY = "/spaces/copyspace.action";
    private static final Duration SOON = Duration.ofSeconds(60);

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki wiki = Wiki.asAdmin();
    private final FormBrowser browser = new FormBrowser();
    private String space;
    private String child;

    @BeforeEach
    void aSpace() {
        space = wiki.newSpace();
        String root = wiki.newPage(space, "Root", "<p>root</p>");
        child = wiki.newPageBelow(space, root, "Child");
        wiki.newPageBelow(space, child, "Grandchild");
        wiki.post(CONTENT + "/" + child + "/label", Wiki.object().put("name", "kept"));
        new FileClient()
                .file("a.txt", "text/plain", "bytes")
                .send("POST", CONTENT + "/" + child + "/child/attachment");
        browser.signIn(TestServer.ADMIN, TestServer.ADMIN_PASSWORD);
    }

    private Wiki.Reply copy(String key) {
        Map<String, String> form =
                FormBrowser.fields(
                        browser.get(COPY + "?key=" + space), "form[action='" + COPY + "']");
        form.put("newKey", key);
        form.put("name", "Copy " + key);
        return browser.submit(COPY, form);
    }

    private JsonNode page(String key, String title) {
        return wiki.get(
                        CONTENT
                                + "?expand=body.storage,ancestors,metadata.labels&spaceKey="
                                + key
                                + "&title="
                                + title)
                .json()
                .path("results")
                .path(0);
    }

    @Test
    void aCopyHasPagesTreeLabelsAndFiles() {
        String key = space + "C";
        Wiki.Reply begun = copy(key);
        assertThat(begun.status()).as(begun.body()).isEqualTo(303);
        String task = begun.header("Location").replaceFirst(".*/", "/rest/api/longtask/");

        Awaitility.await()
                .atMost(SOON)
                .until(() -> wiki.get(task).json().path("finished").asBoolean());

        assertThat(wiki.get(task).json().path("successful").asBoolean())
                .as(wiki.get(task).body())
                .isTrue();
        JsonNode copied = page(key, "Child");
        assertThat(copied.path("id").asText()).isNotEqualTo(child);
        assertThat(copied.at("/metadata/labels").findValuesAsText("name")).containsExactly("kept");
        assertThat(page(key, "Grandchild").path("ancestors").findValuesAsText("title"))
                .containsExactly("Root", "Child");
        JsonNode file =
                wiki.get(CONTENT + "/" + copied.path("id").asText() + "/child/attachment")
                        .json()
                        .at("/results/0");
        assertThat(FileClient.get(file.at("/_links/download").asText()).body())
                .asString()
                .isEqualTo("bytes");
        assertThat(wiki.get("/display/" + key).body()).contains("/Root");
        assertThat(wiki.newUser().get("/rest/api/space/" + key).status()).isEqualTo(200);
    }

    @Test
    void aTakenKeyIsRefused() {
        assertThat(copy(space).status()).isEqualTo(409);
    }

    @Test
    void onlyAdministratorsCopySpaces() {
        Wiki author = wiki.newUser();

        Wiki.Reply refused =
                author.with("Content-Type", "application/x-www-form-urlencoded")
                        .send(
                                "POST",
                                COPY,
                                HttpRequest.BodyPublishers.ofString(
                                        "key=" + space + "&newKey=" + space + "D&name=N"));

        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void spacesAreFoundByTheirLabels() {
        String label = "dept" + space.toLowerCase(Locale.ROOT);
        String category = "/rest/api/space/" + space + "/category/" + label;

        assertThat(wiki.newUser().post(category, Wiki.object()).status()).isEqualTo(403);
        assertThat(wiki.post(category, Wiki.object()).status()).isEqualTo(204);

        JsonNode found = wiki.get("/rest/api/space?expand=metadata.labels&label=" + label).json();
        assertThat(found.path("size").asInt()).isOne();
        assertThat(found.at("/results/0/metadata/labels/results/0/prefix").asText())
                .isEqualTo("team");
        assertThat(wiki.get("/spacedirectory/view.action?label=" + label).body())
                .contains("Space " + space);
        assertThat(wiki.get("/spaces/viewspacesummary.action?key=" + space).body()).contains(label);
        assertThat(wiki.delete(category).status()).isEqualTo(204);
        assertThat(wiki.get("/rest/api/space?label=" + label).json().path("size").asInt()).isZero();
    }
}
