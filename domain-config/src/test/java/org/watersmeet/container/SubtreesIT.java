package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages are copied, deleted and restored with all below them, or not at all. */
@OnServer
@RunAsClient
class SubtreesIT {

    private static final String CONTENT = "/rest/api/content";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki wiki = Wiki.asAdmin();
    private final FormBrowser browser = new FormBrowser();
    private String space;
    private String root;
    private String child;

    @BeforeEach
    void threeGenerations() {
        space = wiki.newSpace();
        root = wiki.newPage(space, "Root", "<p>root</p>");
        child = wiki.newPageBelow(space, root, "Child");
        wiki.newPageBelow(space, child, "Grandchild");
        browser.signIn(TestServer.ADMIN, TestServer.ADMIN_PASSWORD);
    }

    private Wiki.Reply submit(String screen, String action, Map<String, String> more) {
        Map<String, String> form =
                FormBrowser.fields(browser.get(screen), "form[action='" + action + "']");
        form.putAll(more);
        return browser.submit(action, form);
    }

    private List<String> titles(String path) {
        List<String> titles = new ArrayList<>();
        for (JsonNode page : wiki.get(path).json().path("results")) {
            titles.add(page.path("title").asText());
        }
        return titles;
    }

    private List<String> children(String id) {
        return titles(CONTENT + "/" + id + "/child/page");
    }

    private void deleteTree() {
        assertThat(
                        submit(
                                        "/pages/removepage.action?pageId=" + root,
                                        "/pages/doremovepage.action",
                                        Map.of("below", "delete"))
                                .status())
                .isEqualTo(303);
    }

    private Wiki.Reply restoreTree() {
        return submit(
                "/spaces/viewtrash.action?key=" + space,
                "/pages/restorepage.action",
                Map.of("pageId", root));
    }

    @Test
    void deletingWithAllBelowLeavesNothingBehind() {
        deleteTree();

        assertThat(titles(CONTENT + "?spaceKey=" + space)).doesNotContain("Root", "Child");
        assertThat(titles(CONTENT + "?status=trashed&spaceKey=" + space))
                .contains("Root", "Child", "Grandchild");
    }

    @Test
    void restoringBringsBackWhatWasDeletedTogether() {
        deleteTree();

        assertThat(restoreTree().status()).isEqualTo(303);

        assertThat(children(root)).containsExactly("Child");
        assertThat(children(child)).containsExactly("Grandchild");
    }

    @Test
    void restoringIsRefusedAsAWholeWhenATitleIsTaken() {
        deleteTree();
        wiki.newPage(space, "Grandchild", "");

        assertThat(restoreTree().status()).isEqualTo(400);

        assertThat(wiki.get(CONTENT + "/" + root).status()).isEqualTo(404);
    }

    @Test
    void copyingWithAllBelowMakesATreeOfItsOwn() {
        wiki.post(CONTENT + "/" + child + "/label", Wiki.object().put("name", "kept"));
        String other = wiki.newSpace();

        Wiki.Reply copied =
                submit(
                        "/pages/copypage.action?pageId=" + root,
                        "/pages/copypage.action",
                        Map.of(
                                "title",
                                "Root",
                                "spaceKey",
                                other,
                                "below",
                                "true",
                                "prefix",
                                "",
                                "labels",
                                "true"));

        assertThat(copied.status()).as(copied.body()).isEqualTo(303);
        JsonNode copy =
                wiki.get(CONTENT + "?expand=body.storage&title=Child&spaceKey=" + other)
                        .json()
                        .path("results")
                        .path(0);
        assertThat(children(copy.path("id").asText())).containsExactly("Grandchild");
        assertThat(copy.path("id").asText()).isNotEqualTo(child);
        assertThat(wiki.get(CONTENT + "/" + copy.path("id").asText() + "/label").body())
                .contains("kept");
    }

    @Test
    void copyingIsRefusedAsAWholeWhenATitleIsTaken() {
        Wiki.Reply refused =
                submit(
                        "/pages/copypage.action?pageId=" + root,
                        "/pages/copypage.action",
                        Map.of(
                                "title",
                                "New root",
                                "spaceKey",
                                space,
                                "below",
                                "true",
                                "prefix",
                                ""));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("Child");
        assertThat(titles(CONTENT + "?spaceKey=" + space)).doesNotContain("New root");
    }

    @Test
    void programsCopyAndMovePages() {
        ObjectNode input = Wiki.object().put("pageTitle", "Twin");
        input.putObject("destination").put("type", "parent_page").put("value", child);

        JsonNode twin = wiki.post(CONTENT + "/" + root + "/copy", input).json();

        assertThat(twin.path("title").asText()).isEqualTo("Twin");
        assertThat(children(child)).containsExactly("Grandchild", "Twin");
        String moved = CONTENT + "/" + twin.path("id").asText() + "/move/append/" + root;
        assertThat(wiki.put(moved, Wiki.object()).json().path("pageId").asText())
                .isEqualTo(twin.path("id").asText());
        assertThat(children(root)).containsExactly("Child", "Twin");
    }

    @Test
    void aDeletedRevisionIsGoneAndTheOthersKeepTheirNumbers() {
        for (int number = 2; number <= 3; number++) {
            wiki.put(CONTENT + "/" + root, Wiki.body(Wiki.edit(number, "Root"), "<p>x</p>"));
        }
        wiki.get("/pages/viewpage.action?pageVersion=2&pageId=" + root);

        assertThat(wiki.delete(CONTENT + "/" + root + "/version/2").status()).isEqualTo(204);

        assertThat(wiki.get(CONTENT + "/" + root + "?version=2").status()).isEqualTo(404);
        assertThat(wiki.get("/pages/viewpage.action?pageVersion=2&pageId=" + root).status())
                .isEqualTo(404);
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode version :
                wiki.get(CONTENT + "/" + root + "/version").json().path("results")) {
            numbers.add(version.path("number").asInt());
        }
        assertThat(numbers).containsExactly(3, 1);
        assertThat(wiki.delete(CONTENT + "/" + root + "/version/3").status()).isEqualTo(400);
    }
}
