package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An archived space can be read and not be changed, through whatever door. */
@OnServer
@RunAsClient
class ArchivedSpacesIT {

    private static final String CONTENT = "/rest/api/content";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki wiki = Wiki.asAdmin();
    private final FormBrowser browser = new FormBrowser();
    private String space;
    private String page;
    private String below;

    @BeforeEach
    void archivedSpace() {
        space = wiki.newSpace();
        page = wiki.newPage(space, "Kept", "<p>as it was</p>");
        below = wiki.newPageBelow(space, page, "Below");
        browser.signIn(TestServer.ADMIN, TestServer.ADMIN_PASSWORD);
        assertThat(archive().status()).isEqualTo(204);
    }

    private Wiki.Reply archive() {
        return wiki.put("/rest/api/space/" + space + "/archive", Wiki.object());
    }

    private Wiki.Reply reopen() {
        return wiki.put("/rest/api/space/" + space + "/restore", Wiki.object());
    }

    private static void assertRefused(Wiki.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(403);
        assertThat(reply.body()).contains("archived");
    }

    @Test
    void itCanBeReadAndSaysSo() {
        assertThat(wiki.get("/pages/viewpage.action?pageId=" + page).body())
                .contains("as it was")
                .contains("This space is archived");
        assertThat(wiki.get("/rest/api/space/" + space).json().path("status").asText())
                .isEqualTo("archived");
    }

    @Test
    void noProgramChangesIt() {
        ObjectNode comment = Wiki.object().put("type", "comment");
        comment.putObject("container").put("id", page);

        assertRefused(wiki.post(CONTENT, Wiki.pageInput(space, "New", "<p>x</p>")));
        assertRefused(wiki.put(CONTENT + "/" + page, Wiki.body(Wiki.edit(2, "Kept"), "<p>x</p>")));
        assertRefused(wiki.delete(CONTENT + "/" + below));
        assertRefused(wiki.put(CONTENT + "/" + below + "/move/before/" + page, Wiki.object()));
        assertRefused(wiki.post(CONTENT, Wiki.body(comment, "<p>x</p>")));
        assertRefused(
                wiki.post(CONTENT + "/" + page + "/label", Wiki.object().put("name", "late")));
        assertRefused(
                new FileClient()
                        .file("a.txt", "text/plain", "x")
                        .send("POST", CONTENT + "/" + page + "/child/attachment"));
        assertRefused(wiki.put("/rest/api/space/" + space, Wiki.object().put("name", "Renamed")));
        assertThat(wiki.get(CONTENT + "/" + page).json().path("version").path("number").asInt())
                .isEqualTo(1);
    }

    @Test
    void noFormChangesIt() {
        Map<String, String> page = Map.of("pageId", this.page);

        assertThat(browser.get("/edit/page/" + this.page).status()).isEqualTo(403);
        Map<String, String> form = FormBrowser.fields(reopened(), "#editpageform");
        archive();
        form.put("source", "<p>x</p>");
        assertThat(browser.submit("/edit/page/" + this.page, form).status()).isEqualTo(403);
        Map<String, String> token = Map.of("atl_token", form.get("atl_token"));
        for (String action : List.of("/pages/doremovepage.action", "/pages/movepage.action")) {
            Map<String, String> fields = new HashMap<>(token);
            fields.putAll(page);
            fields.put("targetId", below);
            assertThat(browser.submit(action, fields).status()).as(action).isEqualTo(403);
        }
    }

    /** The editor while the space was in use for a moment. */
    private Wiki.Reply reopened() {
        reopen();
        return browser.get("/edit/page/" + page);
    }

    @Test
    void listsLeaveItOutUnlessItIsAskedFor() {
        String found = "/rest/api/space?spaceKey=" + space;
        assertThat(wiki.get(found + "&status=current").json().path("size").asInt()).isZero();
        assertThat(wiki.get(found + "&status=archived").json().path("size").asInt()).isOne();
        assertThat(wiki.get(found).json().path("size").asInt()).isOne();
        assertThat(wiki.get("/dashboard.action").body()).doesNotContain("Space " + space);
    }

    @Test
    void takenBackIntoUseItChangesAgain() {
        assertThat(reopen().status()).isEqualTo(204);

        assertThat(
                        wiki.put(CONTENT + "/" + page, Wiki.body(Wiki.edit(2, "Kept"), "<p>x</p>"))
                                .status())
                .isEqualTo(200);
    }

    @Test
    void onlyAdministratorsArchive() {
        reopen();
        Wiki author = wiki.newUser();

        assertThat(author.put("/rest/api/space/" + space + "/archive", Wiki.object()).status())
                .isEqualTo(403);
    }
}
