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

/** A branch goes into another space as a whole, and links follow it both ways. */
@OnServer
@RunAsClient
class SpaceMovesIT {

    private static final String CONTENT = "/rest/api/content";

    /** A tick every 10 s, claimed by a pulse every 5 s. */
    private static final Duration SOON = Duration.ofSeconds(60);

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki wiki = Wiki.asAdmin();
    private String from;
    private String to;
    private String root;
    private String child;
    private String target;

    @BeforeEach
    void twoSpaces() {
        from = wiki.newSpace();
        to = wiki.newSpace();
        root = wiki.newPage(from, "Root", linkTo("Child") + linkTo("Stays"));
        child = wiki.newPageBelow(from, root, "Child");
        wiki.newPage(from, "Stays", linkTo("Child"));
        target = wiki.newPage(to, "Target", "<p>x</p>");
    }

    private static String linkTo(String title) {
        return "<p><ac:link><ri:page ri:content-title=\"" + title + "\"/></ac:link></p>";
    }

    private Wiki.Reply move(Wiki by) {
        return by.put(CONTENT + "/" + root + "/move/append/" + target, Wiki.object());
    }

    private JsonNode read(String id) {
        return wiki.get(CONTENT + "/" + id + "?expand=body.storage,space,ancestors").json();
    }

    private String body(String space, String title) {
        return wiki.get(CONTENT + "?expand=body.storage&spaceKey=" + space + "&title=" + title)
                .json()
                .path("results")
                .path(0)
                .at("/body/storage/value")
                .asText();
    }

    @Test
    void aBranchGoesAsAWholeWithItsCommentsAndFiles() {
        new FileClient()
                .file("a.txt", "text/plain", "bytes")
                .send("POST", CONTENT + "/" + child + "/child/attachment");

        assertThat(move(wiki).status()).isEqualTo(200);

        assertThat(read(root).at("/space/key").asText()).isEqualTo(to);
        assertThat(read(child).at("/space/key").asText()).isEqualTo(to);
        assertThat(read(child).path("ancestors").findValuesAsText("title"))
                .containsExactly("Target", "Root");
        JsonNode files = wiki.get(CONTENT + "/" + child + "/child/attachment?expand=space").json();
        assertThat(files.at("/results/0/space/key").asText()).isEqualTo(to);
        assertThat(wiki.get(CONTENT + "?spaceKey=" + from).body()).doesNotContain("\"Child\"");
        assertThat(wiki.get("/pages/viewpage.action?pageId=" + child).body()).contains("Target");
    }

    @Test
    void linksFollowBothWays() {
        move(wiki);

        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(
                        () -> {
                            assertThat(body(from, "Stays")).contains("ri:space-key=\"" + to + "\"");
                            assertThat(body(to, "Root"))
                                    .contains("ri:space-key=\"" + from + "\"")
                                    .contains("<ri:page ri:content-title=\"Child\"");
                        });
        assertThat(wiki.get("/pages/viewinfo.action?pageId=" + child).body()).contains("Stays");
    }

    @Test
    void theOldAddressLeadsToThePage() {
        move(wiki);

        Wiki.Reply old = wiki.get("/display/" + from + "/Child");

        assertThat(old.status()).isEqualTo(303);
        assertThat(old.header("Location")).endsWith("/display/" + to + "/Child");
    }

    @Test
    void titlesThatExistThereAreNamedAndNothingMoves() {
        wiki.newPage(to, "Child", "");

        Wiki.Reply refused = move(wiki);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains("Child");
        assertThat(read(root).at("/space/key").asText()).isEqualTo(from);
    }

    @Test
    void thePermissionIsNeededInBothSpaces() {
        Wiki author = wiki.newUser();
        wiki.grant(to, "view=group:confluence-users");
        assertThat(move(author).status()).isEqualTo(403);
        wiki.grant(to, "");

        // as if there were no such page
        assertThat(move(author).status()).isEqualTo(400);
        assertThat(author.get("/display/" + from + "/Child").status()).isEqualTo(200);
    }

    @Test
    void theOldAddressOfWhatIsHiddenNowSaysNothing() {
        move(wiki);
        wiki.grant(to, "");

        assertThat(wiki.newUser().get("/display/" + from + "/Child").status()).isEqualTo(404);
    }

    @Test
    void aPageIsMovedByItsScreen() {
        FormBrowser browser = new FormBrowser();
        browser.signIn(TestServer.ADMIN, TestServer.ADMIN_PASSWORD);
        String address = "/pages/movepage.action";
        Map<String, String> form =
                FormBrowser.fields(
                        browser.get(address + "?pageId=" + root + "&spaceKey=" + to),
                        "form[method=post][action='" + address + "']");
        form.put("targetId", target);
        form.put("position", "above");

        assertThat(browser.submit(address, form).status()).isEqualTo(303);

        assertThat(read(root).at("/space/key").asText()).isEqualTo(to);
        assertThat(read(child).path("ancestors").findValuesAsText("title")).containsExactly("Root");
    }
}
