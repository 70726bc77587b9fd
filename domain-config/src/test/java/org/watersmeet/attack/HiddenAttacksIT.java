package org.watersmeet.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watersmeet.container.BuiltEar;
import org.watersmeet.container.FormBrowser;
import org.watersmeet.container.OnServer;
import org.watersmeet.container.TestServer;
import org.watersmeet.container.Wiki;

/** What somebody may no longer, or not yet, or never view is shown by no other door. */
@OnServer
@RunAsClient
class HiddenAttacksIT {

    private static final String SECRET = "hiddenwords";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki wiki = Wiki.asAdmin();
    private final Wiki reader = wiki.newUser();
    private final String name = reader.callerName();
    private String space;
    private String page;

    @BeforeEach
    void aPage() {
        space = wiki.newSpace();
        page = wiki.newPage(space, "Plan " + SECRET, "<p>" + SECRET + "</p>");
    }

    private void assertHidden(Wiki caller, String address) {
        Wiki.Reply reply = caller.get(address);
        assertThat(reply.status()).as(address).isIn(303, 401, 403, 404);
        assertThat(reply.body()).as(address).doesNotContain(SECRET);
    }

    private void assertUnknown(String address) {
        assertThat(wiki.get(address).status()).as(address).isEqualTo(404);
    }

    private List<String> surfaces(String id) {
        return List.of(
                "/pages/viewpage.action?pageId=" + id,
                "/spaces/" + space + "/pages/" + id + "/x",
                "/pages/viewinfo.action?pageId=" + id,
                "/pages/viewpreviousversions.action?pageId=" + id,
                "/pages/diffpagesbyversion.action?pageId=" + id + "&selectedPageVersions=1",
                "/plugins/viewsource/viewpagesrc.action?pageId=" + id,
                "/pages/viewpageattachments.action?pageId=" + id,
                "/pages/copypage.action?pageId=" + id,
                "/pages/movepage.action?pageId=" + id,
                "/edit/page/" + id,
                "/rest/api/content/" + id + "?status=any&expand=body.view,body.export_view",
                "/rest/api/content/" + id + "?status=trashed&expand=body.storage",
                "/rest/api/content/" + id + "/history",
                "/rest/api/content/" + id + "/version",
                "/rest/api/content/" + id + "/version/1?expand=content",
                "/rest/api/content/" + id + "/child?expand=page,comment,attachment",
                "/rest/api/content/" + id + "/label");
    }

    private String comment(Wiki author) {
        ObjectNode input = Wiki.body(Wiki.object().put("type", "comment"), "<p>" + SECRET + "</p>");
        input.putObject("container").put("id", page).put("type", "page");
        return author.post("/rest/api/content", input).json().path("id").asText();
    }

    /** Confluence went on telling of comments on pages that had been hidden since. */
    @Test
    void cve_2017_9505_commentsOfAPageThatWasHiddenAreGone() {
        String comment = comment(wiki);
        String own = comment(reader);
        assertThat(reader.get("/rest/api/content/" + comment).status()).isEqualTo(200);
        assertUnknown("/rest/mywork/latest/notification?limit=20");
        assertUnknown("/plugins/servlet/notifications-miniview");

        wiki.grant(space, "");

        for (String id : List.of(comment, own)) {
            assertHidden(reader, "/rest/api/content/" + id + "?expand=body.view");
            assertHidden(
                    reader, "/pages/viewpage.action?pageId=" + page + "&focusedCommentId=" + id);
            assertHidden(reader, "/rest/api/content/" + page + "/child/comment?expand=body.view");
        }
        for (String list : List.of("/", "/dashboard.action", "/users/viewmyprofile.action")) {
            assertThat(reader.get(list).body()).doesNotContain(SECRET);
        }
        assertThat(wiki.get("/rest/api/content/" + comment + "?expand=body.view").body())
                .contains(SECRET);
    }

    @Test
    void cve_2018_20237_deletedPageIsGoneFromEveryDoor() {
        wiki.grant(space, "view=group:confluence-users");
        assertThat(reader.get("/pages/viewpage.action?pageId=" + page).body()).contains(SECRET);
        assertThat(wiki.delete("/rest/api/content/" + page).status()).isEqualTo(204);

        assertUnknown("/exportword?pageId=" + page);
        assertUnknown("/spaces/flyingpdf/pdfpageexport.action?pageId=" + page);
        surfaces(page).forEach(address -> assertHidden(reader, address));
        surfaces(page).forEach(address -> assertHidden(Wiki.asNobody(), address));
        assertThat(
                        reader.get(
                                        "/rest/api/content?status=trashed&expand=body.storage&spaceKey="
                                                + space)
                                .body())
                .doesNotContain(SECRET);
        assertThat(wiki.get("/rest/api/content/" + page + "?status=trashed").body())
                .contains(SECRET);
    }

    @Test
    void cve_2017_7415_differencesShowNoDraftsAndNoHiddenPages() {
        FormBrowser author = new FormBrowser();
        author.signIn(TestServer.ADMIN, TestServer.ADMIN_PASSWORD);
        String visible = wiki.newPage(space, "Seen", "<p>seen</p>");
        Map<String, String> form =
                FormBrowser.fields(author.get("/edit/page/" + visible), "#editpageform");
        form.put("source", "<p>seen " + SECRET + "</p>");
        assertThat(author.submit("/edit/keep", form).status()).isEqualTo(204);
        for (String theirs :
                List.of(
                        "/rest/tinymce/1/drafts/diff?draftId=" + visible,
                        "/rest/tinymce/1/drafts/diff?pageId=" + page,
                        "/pages/viewdraftchanges.action?draftId=" + visible)) {
            assertUnknown(theirs);
        }

        assertThat(author.get("/edit/page/" + visible).body()).contains(SECRET);
        for (String ours :
                List.of(
                        "/edit/page/" + visible,
                        "/pages/viewpage.action?pageId=" + visible,
                        "/pages/viewpreviousversions.action?pageId=" + visible,
                        "/users/viewmydrafts.action",
                        "/rest/api/content/" + visible + "?status=draft&expand=body.storage",
                        "/rest/api/content?status=draft&expand=body.storage&spaceKey=" + space)) {
            assertThat(reader.get(ours).body()).as(ours).doesNotContain(">seen " + SECRET);
        }
        wiki.grant(space, "");
        surfaces(page).forEach(address -> assertHidden(reader, address));
        surfaces(page).forEach(address -> assertHidden(Wiki.asNobody(), address));
        assertThat(name).isNotEmpty();
    }
}
