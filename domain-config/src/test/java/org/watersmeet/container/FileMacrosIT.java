package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Macros that show files and posts: as they are now, and to whom they are shown. */
@OnServer
@RunAsClient
class FileMacrosIT {

    private static final String CONTENT = "/rest/api/content";
    private static final byte[] PICTURE =
            "\u0089PNG\r\n\u001a\nrest".getBytes(StandardCharsets.ISO_8859_1);

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();
    private String space;
    private String hidden;
    private String open;

    /** A page with files that everybody may view, and one that nobody but administrators may. */
    @BeforeEach
    void pagesWithFiles() {
        space = admin.newSpace();
        hidden = admin.newSpace();
        admin.grant(space, "view=anonymous&edit=group:confluence-users");
        admin.grant(hidden, "view=group:confluence-administrators");
        open = admin.newPage(space, "Files", "<p>x</p>");
        upload(open, "plan.txt", "open plan");
        upload(open, "map.png", "the map");
        String secret = admin.newPage(hidden, "Secret files", "<p>x</p>");
        upload(secret, "secret.txt", "of spies");
        upload(secret, "secret.png", "of spies");
    }

    private static void upload(String page, String name, String comment) {
        Wiki.Reply reply =
                new FileClient()
                        .file(name, "application/octet-stream", content(name))
                        .field("comment", comment)
                        .send("PUT", CONTENT + "/" + page + "/child/attachment");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    private static byte[] content(String name) {
        return name.endsWith(".png") ? PICTURE : name.getBytes(StandardCharsets.UTF_8);
    }

    private Element shown(Wiki reader, String source) {
        String id = admin.newPage(space, "Page " + System.nanoTime(), source);
        return view(reader, id);
    }

    private static Element view(Wiki reader, String id) {
        Wiki.Reply reply = reader.get("/pages/viewpage.action?pageId=" + id);
        assertThat(reply.status()).isEqualTo(200);
        Element text = Jsoup.parse(reply.body()).getElementById("main-text");
        assertThat(text).isNotNull();
        return text;
    }

    private static String page(String key, String title) {
        return "<ac:link><ri:page ri:space-key=\"%s\" ri:content-title=\"%s\"/></ac:link>"
                .formatted(key, title);
    }

    private String ofOpen(String macro, String... more) {
        return MacrosIT.macro(macro, with("page", page(space, "Files"), more));
    }

    private String ofHidden(String macro, String... more) {
        return MacrosIT.macro(macro, with("page", page(hidden, "Secret files"), more));
    }

    private static String[] with(String name, String value, String... more) {
        String[] all = new String[more.length + 2];
        all[0] = name;
        all[1] = value;
        System.arraycopy(more, 0, all, 2, more.length);
        return all;
    }

    @Test
    void attachmentsAreListedAsTheyAreNow() {
        String list = admin.newPage(space, "List", MacrosIT.macro("attachments"));
        assertThat(view(Wiki.asNobody(), list).text()).contains("No files are attached.");

        upload(list, "late.txt", "came late");

        Element shown = view(Wiki.asNobody(), list);
        assertThat(shown.select("td a").text()).isEqualTo("late.txt");
        assertThat(shown.text()).contains("came late");
        assertThat(shown.select("td a").attr("href"))
                .startsWith("/download/attachments/" + list + "/late.txt?version=1");
    }

    @Test
    void attachmentsFollowTheirPatternsAndOrder() {
        Element all = shown(admin, ofOpen("attachments", "sortOrder", "descending"));
        Element some = shown(admin, ofOpen("attachments", "patterns", ".*png"));

        assertThat(all.select("td a").eachText()).containsExactly("plan.txt", "map.png");
        assertThat(some.select("td a").eachText()).containsExactly("map.png");
    }

    @Test
    void attachmentsOfAHiddenPageAreNotTold() {
        String list = ofHidden("attachments");

        assertThat(shown(admin, list).text()).contains("secret.txt");
        assertThat(shown(Wiki.asNobody(), list).text())
                .contains("does not exist, or you may not see it")
                .doesNotContain("secret.txt", "spies");
    }

    @Test
    void attachmentsOfAMissingPageSaySo() {
        String list = MacrosIT.macro("attachments", "page", page(space, "Nowhere"));

        assertThat(shown(admin, list).text()).contains("Nowhere", "does not exist");
    }

    @Test
    void galleryShowsPicturesAlone() {
        Element gallery = shown(Wiki.asNobody(), ofOpen("gallery", "title", "Our maps"));

        assertThat(gallery.select(".wm-gallery img").eachAttr("alt")).containsExactly("map.png");
        assertThat(gallery.select(".wm-gallery img").attr("src"))
                .startsWith("/download/thumbnails/" + open + "/map.png");
        assertThat(gallery.text()).contains("Our maps", "the map").doesNotContain("plan.txt");
    }

    @Test
    void galleryOfAHiddenPageIsNotShown() {
        assertThat(shown(admin, ofHidden("gallery")).select("img").eachAttr("alt"))
                .containsExactly("secret.png");
        assertThat(shown(Wiki.asNobody(), ofHidden("gallery")).html())
                .contains("does not exist, or you may not see it")
                .doesNotContain("secret.png");
    }

    @Test
    void galleryWithoutPicturesSaysSo() {
        assertThat(shown(admin, ofOpen("gallery", "exclude", "map.png")).text())
                .contains("No pictures are attached.");
        assertThat(shown(admin, ofOpen("gallery", "columns", "many")).text()).contains("columns");
    }

    private static String file(String name, String container) {
        return "<ri:attachment ri:filename=\"%s\">%s</ri:attachment>".formatted(name, container);
    }

    private static String of(String key, String title) {
        return "<ri:page ri:space-key=\"%s\" ri:content-title=\"%s\"/>".formatted(key, title);
    }

    @Test
    void viewFileShowsOneFile() {
        String picture = MacrosIT.macro("view-file", "name", file("map.png", of(space, "Files")));
        String text = MacrosIT.macro("view-file", "name", file("plan.txt", of(space, "Files")));

        assertThat(shown(Wiki.asNobody(), picture).select("figure img").attr("src"))
                .startsWith("/download/thumbnails/" + open + "/map.png");
        assertThat(shown(Wiki.asNobody(), text).select("figure a").attr("href"))
                .startsWith("/download/attachments/" + open + "/plan.txt");
    }

    @Test
    void viewFileOfAHiddenPageLooksAsIfThereWereNone() {
        String file =
                MacrosIT.macro("view-file", "name", file("secret.png", of(hidden, "Secret files")));
        String absent =
                MacrosIT.macro("view-file", "name", file("secret.png", of(hidden, "Nowhere")));

        assertThat(shown(admin, file).select("figure")).hasSize(1);
        assertThat(shown(Wiki.asNobody(), file).html())
                .isEqualTo(shown(Wiki.asNobody(), absent).html())
                .doesNotContain("thumbnails");
    }

    @Test
    void viewFileFindsAFileFarDownTheList() {
        String many = admin.newPage(space, "Many", "<p>x</p>");
        for (int start = 0; start < 300; start += 100) {
            FileClient hundred = new FileClient();
            for (int number = start; number < start + 100; number++) {
                hundred.file("file %03d.txt".formatted(number), "text/plain", "x");
            }
            hundred.send("PUT", CONTENT + "/" + many + "/child/attachment");
        }
        String last = MacrosIT.macro("view-file", "name", file("file 299.txt", of(space, "Many")));

        assertThat(shown(admin, last).select("figure a").text()).isEqualTo("file 299.txt");
    }

    @Test
    void viewFileOfNoFileSaysSo() {
        String file = MacrosIT.macro("view-file", "name", file("gone.txt", of(space, "Files")));

        assertThat(shown(admin, file).text()).contains("“gone.txt” is not attached");
    }

    private void post(String key, String title, String body) {
        Wiki.Reply reply =
                admin.post(CONTENT, Wiki.pageInput(key, title, body).put("type", "blogpost"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    @Test
    void blogPostsAreShownNewestFirstWithTheirTexts() {
        post(space, "Older news", "<p>older text</p>");
        post(space, "Newer news", "<p>newer text</p>");

        String shown = shown(Wiki.asNobody(), MacrosIT.macro("blog-posts")).text();
        String titles =
                shown(Wiki.asNobody(), MacrosIT.macro("blog-posts", "content", "titles")).text();

        assertThat(shown)
                .containsSubsequence("Newer news", "newer text", "Older news", "older text");
        assertThat(titles).contains("Newer news", "Older news").doesNotContain("text");
    }

    @Test
    void blogPostsAreThoseThatTheReaderMayView() {
        post(space, "Open news", "<p>open text</p>");
        post(hidden, "Secret news", "<p>secret text</p>");
        String posts = MacrosIT.macro("blog-posts", "spaces", space + "," + hidden);

        assertThat(shown(admin, posts).text()).contains("Open news", "secret text");
        assertThat(shown(Wiki.asNobody(), posts).text())
                .contains("Open news")
                .doesNotContain("Secret news", "secret text");
        assertThat(shown(Wiki.asNobody(), MacrosIT.macro("blog-posts", "spaces", hidden)).text())
                .isEqualTo("There are no blog posts.");
    }

    @Test
    void blogPostsWithAWrongParameterSayWhich() {
        assertThat(shown(admin, MacrosIT.macro("blog-posts", "max", "lots")).text())
                .contains("max");
    }
}
