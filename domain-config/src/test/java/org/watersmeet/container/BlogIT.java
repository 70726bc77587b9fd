package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Blog posts are published, found by their day, edited and trashed; none stands in the tree. */
@OnServer
@RunAsClient
class BlogIT {

    private static final String CONTENT = "/rest/api/content";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki wiki = Wiki.asAdmin();
    private String space;

    @BeforeEach
    void newSpace() {
        space = wiki.newSpace();
    }

    private Wiki.Reply publish(String title) {
        ObjectNode input = Wiki.pageInput(space, title, "<p>body of " + title + "</p>");
        return wiki.post(CONTENT, input.put("type", "blogpost"));
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyy/MM/dd"));
    }

    @Test
    void postIsPublishedUnderItsDay() {
        JsonNode post = publish("News").json();

        assertThat(post.path("type").asText()).isEqualTo("blogpost");
        assertThat(post.at("/_links/webui").asText())
                .isEqualTo("/display/" + space + "/" + today() + "/News");
        Wiki.Reply screen = wiki.get(post.at("/_links/webui").asText());
        assertThat(screen.status()).isEqualTo(200);
        assertThat(screen.body()).contains("body of News");
    }

    @Test
    void linksToPostsLeadToThem() {
        publish("News");
        publish("This / that");
        String link =
                "<ac:link><ri:blog-post ri:content-title=\"%s\" ri:posting-day=\"%s\"/></ac:link>";
        String text = link.formatted("News", today()) + link.formatted("This / that", today());
        String page = wiki.newPage(space, "Links", "<p>" + text + "</p>");

        var links =
                FormBrowser.screen(wiki.get("/pages/viewpage.action?pageId=" + page))
                        .select(".wiki-content a");

        assertThat(links.eachText()).containsExactly("News", "This / that");
        for (var each : links) {
            Wiki.Reply post = wiki.get(each.attr("href"));
            assertThat(post.status()).as(each.attr("href")).isEqualTo(200);
            assertThat(post.body()).contains("body of " + each.text());
        }
    }

    @Test
    void postsAreListedByTypeAndOnTheBlogScreenAndNotAmongPages() {
        publish("First");
        publish("Second");

        JsonNode posts = wiki.get(CONTENT + "?type=blogpost&spaceKey=" + space).json();
        assertThat(posts.path("results"))
                .extracting(post -> post.path("title").asText())
                .containsExactly("Second", "First");
        assertThat(wiki.get(CONTENT + "?spaceKey=" + space).body()).doesNotContain("Second");
        assertThat(wiki.get("/pages/viewrecentblogposts.action?key=" + space).body())
                .contains(">First</a>", ">Second</a>");
    }

    @Test
    void titleIsTakenOnItsDayByPostsAloneAndPagesMayHaveIt() {
        publish("News");

        assertThat(publish("news").status()).isEqualTo(400);
        assertThat(wiki.post(CONTENT, Wiki.pageInput(space, "News", "")).status()).isEqualTo(200);
    }

    @Test
    void postIsEditedTrashedAndRestored() {
        String id = publish("News").json().path("id").asText();
        ObjectNode edit = Wiki.body(Wiki.edit(2, "News"), "<p>changed</p>").put("type", "blogpost");

        assertThat(wiki.put(CONTENT + "/" + id, edit).status()).isEqualTo(200);
        assertThat(wiki.delete(CONTENT + "/" + id).status()).isEqualTo(204);

        assertThat(wiki.get(CONTENT + "/" + id).status()).isEqualTo(404);
        ObjectNode restore = Wiki.object().put("type", "blogpost").put("status", "current");
        restore.putObject("version").put("number", 3);
        assertThat(wiki.put(CONTENT + "/" + id, restore).status()).isEqualTo(200);
        assertThat(wiki.get("/pages/viewpage.action?pageId=" + id).body()).contains("changed");
    }

    @Test
    void postHasNoPlaceInTheTree() {
        String id = publish("News").json().path("id").asText();
        String page = wiki.newPage(space, "Page", "");

        assertThat(wiki.put(CONTENT + "/" + id + "/move/append/" + page, Wiki.object()).status())
                .isEqualTo(400);
        assertThat(wiki.post(CONTENT, Wiki.below(Wiki.pageInput(space, "B", ""), id)).status())
                .isEqualTo(400);
    }

    @Test
    void postIsWrittenInTheEditor() {
        FormBrowser browser = new FormBrowser();
        browser.signIn(TestServer.ADMIN, TestServer.ADMIN_PASSWORD);
        Wiki.Reply editor = browser.get("/edit/newpost?spaceKey=" + space);
        Map<String, String> form = FormBrowser.fields(editor, "#editpageform");
        form.put("title", "Typed");
        form.put("source", "<p>typed text</p>");

        Wiki.Reply saved = browser.submit("/edit/newpost?spaceKey=" + space, form);

        assertThat(saved.status()).as(saved.body()).isEqualTo(303);
        assertThat(wiki.get("/display/" + space + "/" + today() + "/Typed").body())
                .contains("typed text");
    }

    @Test
    void newPostStaysAPostOnItsWayThroughADialog() {
        FormBrowser browser = new FormBrowser();
        browser.signIn(TestServer.ADMIN, TestServer.ADMIN_PASSWORD);
        Wiki.Reply editor = browser.get("/edit/newpost?spaceKey=" + space);
        Map<String, String> form = FormBrowser.fields(editor, "#editpageform");
        form.putAll(Map.of("title", "Typed", "source", "<p>x</p>"));

        for (String dialog : List.of("/edit/markup", "/edit/files")) {
            Wiki.Reply shown = browser.submit(dialog, form);

            assertThat(FormBrowser.fields(shown, "main form[method=post]"))
                    .as(dialog)
                    .containsEntry("post", "true")
                    .containsEntry("title", "Typed");
        }
    }

    @Test
    void postHasFilesAsPagesHave() {
        String image = "<p><ac:image><ri:attachment ri:filename=\"a.png\"/></ac:image></p>";
        ObjectNode input = Wiki.pageInput(space, "News", image).put("type", "blogpost");
        String post = wiki.post(CONTENT, input).json().path("id").asText();
        String files = CONTENT + "/" + post + "/child/attachment";
        byte[] png = "\u0089PNG\r\n\u001a\nrest".getBytes(StandardCharsets.ISO_8859_1);
        String view = "/pages/viewpage.action?pageId=" + post;
        assertThat(wiki.get(view).body()).contains("Attachments (0)");

        JsonNode file = new FileClient().file("a.png", "image/png", png).send("PUT", files).json();

        assertThat(file.at("/results/0/container/id").asText()).isEqualTo(post);
        assertThat(wiki.get(view).body())
                .contains("Attachments (1)", "/download/attachments/" + post + "/a.png");
        String id = file.at("/results/0/id").asText().replace("att", "");
        for (String screen :
                List.of(
                        "/pages/viewpageattachments.action?pageId=" + post,
                        "/pages/viewattachment.action?id=" + id,
                        "/pages/editattachment.action?id=" + id,
                        "/pages/removeattachment.action?id=" + id)) {
            assertThat(wiki.get(screen).body()).as(screen).contains("a.png");
        }
        assertThat(wiki.delete(CONTENT + "/att" + id).status()).isEqualTo(204);
        assertThat(wiki.get(view).body()).contains("Attachments (0)");
    }

    @Test
    void whoMayNotViewTheSpaceSeesNoPost() {
        String address = publish("Secret").json().at("/_links/webui").asText();

        assertThat(Wiki.asNobody().get(address).status()).isNotEqualTo(200);
        assertThat(Wiki.asNobody().get(CONTENT + "?type=blogpost&spaceKey=" + space).body())
                .doesNotContain("Secret");
    }
}
