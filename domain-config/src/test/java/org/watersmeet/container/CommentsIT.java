package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Comments by REST and on the page: threads, passages, and who may see and change them. */
@OnServer
@RunAsClient
class CommentsIT {

    private static final String CONTENT = "/rest/api/content";
    private static final String FORM = "application/x-www-form-urlencoded";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki wiki = Wiki.asAdmin();
    private String space;
    private String page;

    @BeforeEach
    void newPage() {
        space = wiki.newSpace();
        page = wiki.newPage(space, "Plan", "<p>one two <em>three</em> two</p>");
    }

    private ObjectNode comment(String body) {
        ObjectNode input = Wiki.body(Wiki.object().put("type", "comment"), body);
        input.putObject("container").put("id", page).put("type", "page");
        return input;
    }

    private ObjectNode inline(String selection, int index) {
        ObjectNode input = comment("<p>about it</p>");
        ObjectNode extensions = input.putObject("extensions").put("location", "inline");
        extensions
                .putObject("inlineProperties")
                .put("originalSelection", selection)
                .put("numMatches", 1)
                .put("matchIndex", index)
                .put("lastFetchTime", "1700000000000")
                .put("serializedHighlights", "[]");
        return input;
    }

    private JsonNode added(ObjectNode input) {
        Wiki.Reply reply = wiki.post(CONTENT, input);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private String id(ObjectNode input) {
        return added(input).path("id").asText();
    }

    private List<String> listed(String query) {
        JsonNode found = wiki.get(CONTENT + "/" + page + "/child/comment" + query).json();
        List<String> ids = new ArrayList<>();
        found.path("results").forEach(each -> ids.add(each.path("id").asText()));
        return ids;
    }

    private Wiki.Reply form(String path, String fields) {
        return wiki.with("Content-Type", FORM).send("POST", path, BodyPublishers.ofString(fields));
    }

    private String view(Wiki reader) {
        return reader.get("/pages/viewpage.action?pageId=" + page).body();
    }

    private JsonNode pageNow() {
        return wiki.get(CONTENT + "/" + page + "?expand=body.storage,version").json();
    }

    @Test
    void creationAnswersWithTheWholeComment() {
        JsonNode comment = added(comment("<p>well said</p>"));

        assertThat(comment.path("type").asText()).isEqualTo("comment");
        assertThat(comment.path("title").asText()).isEqualTo("Re: Plan");
        assertThat(comment.at("/version/number").asInt()).isEqualTo(1);
        assertThat(comment.at("/container/id").asText()).isEqualTo(page);
        assertThat(comment.at("/body/storage/value").asText()).isEqualTo("<p>well said</p>");
        assertThat(comment.at("/extensions/location").asText()).isEqualTo("footer");
        assertThat(comment.at("/_links/webui").asText())
                .contains("focusedCommentId=" + comment.path("id").asText());
        assertThat(view(wiki)).contains("well said").contains("1 comment");
    }

    @Test
    void repliesFollowTheirCommentWhenAskedFor() {
        String first = id(comment("<p>first</p>"));
        String second = id(comment("<p>second</p>"));
        String reply = id(Wiki.below(comment("<p>reply</p>"), first));
        String deeper = id(Wiki.below(comment("<p>deeper</p>"), reply));

        assertThat(listed("")).containsExactly(first, second);
        assertThat(listed("?depth=all")).containsExactly(first, reply, deeper, second);
        JsonNode children = wiki.get(CONTENT + "/" + page + "/child?expand=comment").json();
        assertThat(children.at("/comment/results/1/id").asText()).isEqualTo(second);
        assertThat(listed("?depth=all&limit=2&start=1")).containsExactly(reply, deeper);
        JsonNode one =
                wiki.get(CONTENT + "/" + deeper + "?expand=ancestors,body.view,version").json();
        assertThat(one.at("/ancestors/0/id").asText()).isEqualTo(first);
        assertThat(one.at("/ancestors/1/id").asText()).isEqualTo(reply);
        assertThat(one.at("/body/view/value").asText()).contains("<p>deeper</p>");
    }

    @Test
    void replyToACommentElsewhereIsRefused() {
        String first = id(comment("<p>first</p>"));
        page = wiki.newPage(space, "Other", "<p>x</p>");

        assertThat(wiki.post(CONTENT, Wiki.below(comment("<p>reply</p>"), first)).status())
                .isEqualTo(400);
        assertThat(wiki.post(CONTENT, comment("")).status()).isEqualTo(400);
        assertThat(wiki.post(CONTENT, comment("<p>open")).status()).isEqualTo(400);
    }

    @Test
    void savesAreCheckedAgainstTheCurrentRevision() {
        String id = id(comment("<p>one</p>"));
        ObjectNode edit = Wiki.body(Wiki.edit(2, "Re: Plan").put("type", "comment"), "<p>two</p>");

        assertThat(wiki.put(CONTENT + "/" + id, edit).status()).isEqualTo(200);
        assertThat(wiki.put(CONTENT + "/" + id, edit).status()).isEqualTo(409);

        assertThat(view(wiki)).contains("two").contains("edited");
        JsonNode before = wiki.get(CONTENT + "/" + id + "?version=1&expand=body.storage").json();
        assertThat(before.at("/body/storage/value").asText()).isEqualTo("<p>one</p>");
        assertThat(wiki.get(CONTENT + "/" + id + "/history").json().at("/lastUpdated/number"))
                .hasToString("2");
    }

    @Test
    void deletedCommentKeepsItsPlaceAboveReplies() {
        String first = id(comment("<p>to be gone</p>"));
        String reply = id(Wiki.below(comment("<p>reply</p>"), first));

        assertThat(wiki.delete(CONTENT + "/" + first).status()).isEqualTo(204);

        assertThat(wiki.get(CONTENT + "/" + first).status()).isEqualTo(404);
        assertThat(listed("?depth=all")).containsExactly(reply);
        assertThat(view(wiki)).doesNotContain("to be gone").contains("This comment was deleted");
        assertThat(wiki.delete(CONTENT + "/" + first + "?status=trashed").status()).isEqualTo(400);
        wiki.delete(CONTENT + "/" + reply);
        assertThat(view(wiki)).doesNotContain("This comment was deleted");
    }

    @Test
    void commentsOfHiddenAndTrashedPagesAreNotFound() {
        String id = id(comment("<p>secret</p>"));

        assertThat(Wiki.asNobody().get(CONTENT + "/" + id).status()).isEqualTo(404);
        assertThat(Wiki.asNobody().get(CONTENT + "/" + page + "/child/comment").status())
                .isEqualTo(404);
        assertThat(Wiki.asNobody().post(CONTENT, comment("<p>x</p>")).status()).isEqualTo(404);
        wiki.delete(CONTENT + "/" + page);
        assertThat(wiki.get(CONTENT + "/" + id).status()).isEqualTo(404);
        assertThat(wiki.post(CONTENT, comment("<p>x</p>")).status()).isEqualTo(404);
    }

    @Test
    void likesOfACommentAreSeenWithIt() {
        String id = id(comment("<p>first</p>"));
        view(wiki);

        assertThat(wiki.post("/rest/likes/1.0/content/" + id + "/likes", "").status())
                .isEqualTo(200);

        assertThat(view(wiki)).contains("You like this");
    }

    @Test
    void plainTextOfTheFormBecomesParagraphs() {
        String text = "one <script>alert(1)</script>\n\ntwo & three";

        Wiki.Reply reply =
                form(
                        "/pages/doaddcomment.action",
                        "pageId="
                                + page
                                + "&text="
                                + URLEncoder.encode(text, StandardCharsets.UTF_8));

        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.header("Location")).contains("focusedCommentId=");
        String id = listed("").getFirst();
        assertThat(
                        wiki.get(CONTENT + "/" + id + "?expand=body.storage")
                                .json()
                                .at("/body/storage/value")
                                .asText())
                .isEqualTo(
                        "<p>one &lt;script&gt;alert(1)&lt;/script&gt;</p><p>two &amp; three</p>");
        assertThat(view(wiki)).doesNotContain("<script>alert(1)");
        assertThat(wiki.get("/pages/editcomment.action?commentId=" + id).body())
                .contains("two &amp; three");
    }

    @Test
    void commentSentAgainByTheFormIsOneComment() {
        String added = "pageId=" + page + "&idempotencyKey=k-" + page + "&text=once";

        Wiki.Reply first = form("/pages/doaddcomment.action", added);
        Wiki.Reply second = form("/pages/doaddcomment.action", added);

        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(listed("")).hasSize(1);
        String id = listed("").getFirst();
        String changed = "commentId=" + id + "&revision=1&idempotencyKey=e-" + page + "&text=twice";
        assertThat(form("/pages/editcomment.action", changed).status()).isEqualTo(303);
        assertThat(form("/pages/editcomment.action", changed).status()).isEqualTo(303);
        assertThat(wiki.get(CONTENT + "/" + id).json().at("/version/number").asInt()).isEqualTo(2);
        String other = changed.replace("twice", "thrice");
        assertThat(form("/pages/editcomment.action", other).status()).isEqualTo(409);
    }

    @Test
    void commentOnAPassageMarksItInThePage() {
        JsonNode comment = added(inline("two", 1));

        String marker = comment.at("/extensions/inlineProperties/markerRef").asText();
        assertThat(comment.at("/extensions/location").asText()).isEqualTo("inline");
        assertThat(comment.at("/extensions/resolution/status").asText()).isEqualTo("open");
        JsonNode now = pageNow();
        assertThat(now.at("/version/number").asInt()).isEqualTo(2);
        assertThat(now.at("/version/minorEdit").asBoolean()).isTrue();
        assertThat(now.at("/body/storage/value").asText())
                .isEqualTo(
                        "<p>one two <em>three</em> <ac:inline-comment-marker ac:ref=\""
                                + marker
                                + "\">two</ac:inline-comment-marker></p>");
        assertThat(listed("?location=inline")).containsExactly(comment.path("id").asText());
        assertThat(listed("?location=footer")).isEmpty();
    }

    @Test
    void passageThatIsNotThereIsRefusedAndNothingChanges() {
        assertThat(wiki.post(CONTENT, inline("four", 0)).status()).isEqualTo(400);
        assertThat(wiki.post(CONTENT, inline("two", 2)).status()).isEqualTo(400);
        ObjectNode incomplete = inline("two", 0);
        ((ObjectNode) incomplete.at("/extensions/inlineProperties")).remove("matchIndex");
        Wiki.Reply refused = wiki.post(CONTENT, incomplete);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains("matchIndex");
        assertThat(pageNow().at("/version/number").asInt()).isEqualTo(1);
        assertThat(listed("?depth=all")).isEmpty();
    }

    @Test
    void threadsAreResolvedOpenedAgainAndOrphaned() {
        String id = id(inline("one", 0));
        String passages = "/pages/viewinlinecomments.action?pageId=" + page;

        assertThat(form("/pages/resolvecomment.action", "commentId=" + id).status()).isEqualTo(303);
        assertThat(listed("?location=resolved")).containsExactly(id);
        assertThat(wiki.get(passages).body()).contains("Resolved").doesNotContain("Orphaned");
        assertThat(form("/pages/reopencomment.action", "commentId=" + id).status()).isEqualTo(303);
        assertThat(listed("?location=inline")).containsExactly(id);
        wiki.put(CONTENT + "/" + page, Wiki.body(Wiki.edit(3, "Plan"), "<p>all new</p>"));

        assertThat(wiki.get(passages).body()).contains("Orphaned");
    }

    @Test
    void threadsAreResolvedAndOpenedByPrograms() {
        String id = id(inline("one", 0));
        ObjectNode input = Wiki.object().put("type", "comment");
        ObjectNode resolution = input.putObject("extensions").putObject("resolution");

        resolution.put("status", "resolved");
        Wiki.Reply resolved = wiki.put(CONTENT + "/" + id, input);

        assertThat(resolved.status()).as(resolved.body()).isEqualTo(200);
        assertThat(resolved.json().at("/extensions/resolution/status").asText())
                .isEqualTo("resolved");
        assertThat(resolved.json().at("/extensions/resolution/lastModifier/username").asText())
                .isEqualTo(TestServer.ADMIN);
        assertThat(resolved.json().at("/version/number").asInt()).isEqualTo(1);
        assertThat(listed("?location=resolved")).containsExactly(id);
        resolution.put("status", "open");
        assertThat(wiki.put(CONTENT + "/" + id, input).status()).isEqualTo(200);
        assertThat(listed("?location=inline")).containsExactly(id);
    }

    @Test
    void commentsSentBackWholeAreSaved() {
        String id = id(comment("<p>one</p>"));
        ObjectNode whole =
                (ObjectNode)
                        wiki.get(CONTENT + "/" + id + "?expand=version,extensions.resolution")
                                .json();
        whole.putObject("version").put("number", 2);

        assertThat(wiki.put(CONTENT + "/" + id, Wiki.body(whole, "<p>two</p>")).status())
                .isEqualTo(200);
    }

    @Test
    void passagesOfBlogPostsAreCommentedOn() {
        ObjectNode post = Wiki.pageInput(space, "News", "<p>one two</p>").put("type", "blogpost");
        page = wiki.post(CONTENT, post).json().path("id").asText();

        String id = id(inline("two", 0));

        assertThat(listed("?location=inline")).containsExactly(id);
        assertThat(pageNow().at("/body/storage/value").asText())
                .contains("<ac:inline-comment-marker");
        assertThat(view(wiki)).contains("about it");
        assertThat(wiki.get("/pages/viewinlinecomments.action?pageId=" + page).status())
                .isEqualTo(200);
    }
}
