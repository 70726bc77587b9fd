package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts that name files follow them: each change shows on the next view. */
@OnServer
@RunAsClient
class FilesInPagesIT {

    private static final String PNG = "\u0089PNG\r\n\u001a\nrest";

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

    private static String image(String attributes, String inside) {
        return "<p><ac:image%s><ri:attachment ri:filename=\"a.png\">%s</ri:attachment></ac:image></p>"
                .formatted(attributes, inside);
    }

    private Document view(String page) {
        Wiki.Reply reply = wiki.get("/pages/viewpage.action?pageId=" + page);
        assertThat(reply.status()).isEqualTo(200);
        return Jsoup.parse(reply.body());
    }

    private static String picture(Document view) {
        return view.select(".wiki-content img").attr("src");
    }

    private static String files(String page) {
        return "/rest/api/content/" + page + "/child/attachment";
    }

    private static String upload(String page) {
        Wiki.Reply reply =
                new FileClient()
                        .file("a.png", "image/png", PNG.getBytes(StandardCharsets.ISO_8859_1))
                        .send("PUT", files(page));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().at("/results/0/id").asText();
    }

    @Test
    void imageAppearsChangesAndGoesWithItsFile() {
        String page = wiki.newPage(space, "Plan", image("", ""));
        assertThat(view(page).select("a.wm-missing-image").attr("href"))
                .isEqualTo("/pages/viewpageattachments.action?pageId=" + page);

        String id = upload(page);
        assertThat(picture(view(page)))
                .startsWith("/download/attachments/" + page + "/a.png?version=1");
        assertThat(FileClient.get(picture(view(page))).statusCode()).isEqualTo(200);

        upload(page);
        assertThat(picture(view(page))).contains("?version=2");

        ObjectNode rename = Wiki.object().put("title", "b.png");
        assertThat(wiki.put(files(page) + "/" + id, rename).status()).isEqualTo(200);
        assertThat(view(page).select(".wm-missing-image")).hasSize(1);

        rename.put("title", "a.png");
        wiki.put(files(page) + "/" + id, rename);
        assertThat(picture(view(page))).contains("?version=4");

        wiki.delete(files(page) + "/" + id);
        assertThat(view(page).select(".wm-missing-image")).hasSize(1);
    }

    @Test
    void imageOfAnotherPageFollowsThatPagesFiles() {
        String other = wiki.newPage(space, "Other", "<p>x</p>");
        String page =
                wiki.newPage(
                        space,
                        "Plan",
                        image(" ac:thumbnail=\"true\"", "<ri:page ri:content-title=\"Other\"/>"));
        assertThat(view(page).select(".wm-missing-image")).hasSize(1);

        upload(other);

        Document view = view(page);
        assertThat(picture(view)).startsWith("/download/thumbnails/" + other + "/a.png");
        assertThat(view.select(".wiki-content a:has(img)").attr("href"))
                .startsWith("/download/attachments/" + other + "/a.png");
    }

    @Test
    void fileOfAnotherSpaceIsLookedAtWhenItIsAskedFor() {
        String elsewhere = wiki.newSpace();
        String inside =
                "<ri:page ri:space-key=\"%s\" ri:content-title=\"Other\"/>".formatted(elsewhere);
        String page = wiki.newPage(space, "Plan", image("", inside));
        String address = picture(view(page));
        assertThat(FileClient.get(address).statusCode()).isEqualTo(404);

        upload(wiki.newPage(elsewhere, "Other", "<p>x</p>"));

        assertThat(picture(view(page))).isEqualTo(address);
        assertThat(FileClient.get(address).statusCode()).isEqualTo(200);
        assertThat(Wiki.asNobody().get(address).status()).isNotEqualTo(200);
    }

    @Test
    void pageSaysHowManyFilesItHas() {
        String page = wiki.newPage(space, "Plan", "<p>x</p>");
        assertThat(view(page).select("#view-attachments-link").text()).contains("(0)");

        upload(page);

        assertThat(view(page).select("#view-attachments-link").text()).contains("(1)");
    }

    @Test
    void screensShowTheFilesOfAPage() {
        String page = wiki.newPage(space, "Plan", "<p>x</p>");
        String id = upload(page).replace("att", "");

        Document list =
                Jsoup.parse(wiki.get("/pages/viewpageattachments.action?pageId=" + page).body());
        Document file = Jsoup.parse(wiki.get("/pages/viewattachment.action?id=" + id).body());

        assertThat(list.select("#attachments-list a.file-name").text()).isEqualTo("a.png");
        assertThat(list.select("form[enctype=multipart/form-data] input[type=file]")).hasSize(1);
        assertThat(file.select("h1").text()).isEqualTo("a.png");
        assertThat(file.select(".file-preview img")).hasSize(1);
        for (String address : new String[] {"editattachment", "removeattachment"}) {
            assertThat(wiki.get("/pages/" + address + ".action?id=" + id).status()).isEqualTo(200);
        }
    }

    @Test
    void fileIsTakenIntoTheTextByTheEditorWithoutScript() {
        String page = wiki.newPage(space, "Plan", "<p>text</p>");
        upload(page);
        FormBrowser browser = new FormBrowser();
        browser.signIn(TestServer.ADMIN, TestServer.ADMIN_PASSWORD);
        Map<String, String> form =
                FormBrowser.fields(browser.get("/edit/page/" + page), "#editpageform");
        form.putAll(Map.of("source", "<p>text</p>", "cursor", "3"));

        Wiki.Reply dialog = browser.submit("/edit/files", form);
        Map<String, String> choice =
                FormBrowser.fields(dialog, "form[action='/edit/files/insert']");
        choice.put("picture", "a.png");
        Document editor = FormBrowser.screen(browser.submit("/edit/files/insert", choice));

        assertThat(dialog.body()).contains("As picture: a.png");
        assertThat(editor.select("#source").val())
                .isEqualTo(
                        "<p><ac:image><ri:attachment ri:filename=\"a.png\"/></ac:image>text</p>");
        assertThat(editor.select("#preview-body img").attr("src"))
                .startsWith("/download/attachments/" + page + "/a.png?version=1");
    }
}
