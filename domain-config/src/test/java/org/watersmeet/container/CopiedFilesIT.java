package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Copies of pages have files of their own, which begin with what the originals' were. */
@OnServer
@RunAsClient
class CopiedFilesIT {

    private static final String CONTENT = "/rest/api/content";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki wiki = Wiki.asAdmin();
    private String space;
    private String root;
    private String child;

    @BeforeEach
    void pagesWithFiles() {
        space = wiki.newSpace();
        root = wiki.newPage(space, "Root", "<p>root</p>");
        child = wiki.newPageBelow(space, root, "Child");
        upload(root, "plan.txt", "first");
        upload(root, "plan.txt", "second");
        upload(root, "notes.txt", "notes");
        upload(child, "plan.txt", "of the child");
    }

    private static String files(String page) {
        return CONTENT + "/" + page + "/child/attachment";
    }

    private static void upload(String page, String name, String content) {
        Wiki.Reply reply =
                new FileClient().file(name, "text/plain", content).send("PUT", files(page));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    private static String read(String page, String name) {
        byte[] bytes = FileClient.get("/download/attachments/" + page + "/" + name).body();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Names with the numbers of their current revisions. */
    private Map<String, Integer> numbers(String page) {
        Map<String, Integer> numbers = new TreeMap<>();
        for (JsonNode file : wiki.get(files(page)).json().path("results")) {
            numbers.put(file.path("title").asText(), file.at("/version/number").asInt());
        }
        return numbers;
    }

    private String copy(ObjectNode input) {
        Wiki.Reply reply = wiki.post(CONTENT + "/" + root + "/copy", input);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().path("id").asText();
    }

    @Test
    void aCopyBeginsWithTheCurrentFiles() {
        String twin = copy(Wiki.object().put("pageTitle", "Twin"));

        assertThat(numbers(twin)).isEqualTo(Map.of("notes.txt", 1, "plan.txt", 1));
        assertThat(read(twin, "plan.txt")).isEqualTo("second");
    }

    @Test
    void filesOfTheCopyAndOfTheOriginalChangeApart() {
        String twin = copy(Wiki.object().put("pageTitle", "Twin"));

        upload(root, "plan.txt", "third");
        upload(twin, "notes.txt", "other notes");

        assertThat(read(twin, "plan.txt")).isEqualTo("second");
        assertThat(read(root, "notes.txt")).isEqualTo("notes");
        assertThat(numbers(twin)).isEqualTo(Map.of("notes.txt", 2, "plan.txt", 1));
    }

    @Test
    void deletedFilesAndCommentsStayBehind() {
        ObjectNode comment = Wiki.object().put("type", "comment");
        comment.putObject("container").put("id", root).put("type", "page");
        wiki.post(CONTENT, Wiki.body(comment, "<p>said</p>"));
        String notes =
                wiki.get(files(root) + "?filename=notes.txt").json().at("/results/0/id").asText();
        assertThat(wiki.delete(CONTENT + "/" + notes).status()).isEqualTo(204);

        String twin = copy(Wiki.object().put("pageTitle", "Twin"));

        assertThat(numbers(twin)).isEqualTo(Map.of("plan.txt", 1));
        JsonNode comments = wiki.get(CONTENT + "/" + twin + "/child/comment").json();
        assertThat(comments.path("size").asInt()).isZero();
    }

    @Test
    void aProgramCanLeaveThemBehind() {
        String twin = copy(Wiki.object().put("pageTitle", "Twin").put("copyAttachments", false));

        assertThat(numbers(twin)).isEmpty();
    }

    @Test
    void aBranchTakesTheFilesOfAllItsPagesAlong() {
        FormBrowser browser = new FormBrowser();
        browser.signIn(TestServer.ADMIN, TestServer.ADMIN_PASSWORD);
        String action = "/pages/copypage.action";
        Map<String, String> form =
                FormBrowser.fields(
                        browser.get(action + "?pageId=" + root), "form[action='" + action + "']");
        form.putAll(Map.of("spaceKey", wiki.newSpace(), "below", "true", "attachments", "true"));

        Wiki.Reply copied = browser.submit(action, form);

        assertThat(copied.status()).as(copied.body()).isEqualTo(303);
        String copy = copied.header("Location").replaceFirst(".*pageId=(\\d+).*", "$1");
        String below =
                wiki.get(CONTENT + "/" + copy + "/child/page").json().at("/results/0/id").asText();
        assertThat(read(copy, "plan.txt")).isEqualTo("second");
        assertThat(read(below, "plan.txt")).isEqualTo("of the child");
        assertThat(below).isNotEqualTo(child);
    }
}
