package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of a space stay a tree, whatever happens to them at the same moment. */
@OnServer
@RunAsClient
class PageTreeIT {

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

    private Wiki.Reply move(String id, String title, String parent) {
        int next = wiki.get(CONTENT + "/" + id).json().path("version").path("number").asInt() + 1;
        return wiki.put(CONTENT + "/" + id, Wiki.below(Wiki.edit(next, title), parent));
    }

    private List<String> ancestors(String id) {
        return ids(
                wiki.get(CONTENT + "/" + id + "?expand=ancestors").json().path("ancestors"), "id");
    }

    private List<String> children(String id) {
        return ids(wiki.get(CONTENT + "/" + id + "/child/page").json().path("results"), "title");
    }

    private static List<String> ids(JsonNode list, String member) {
        List<String> found = new ArrayList<>();
        list.forEach(each -> found.add(each.path(member).asText()));
        return found;
    }

    private Wiki.Reply restore(String id) {
        ObjectNode input = Wiki.object().put("type", "page").put("status", "current");
        input.putObject("version").put("number", 2);
        return wiki.put(CONTENT + "/" + id, input);
    }

    @Test
    void childrenAreOrderedByTitleWithoutCase() {
        String parent = wiki.newPage(space, "Parent", "");
        for (String title : List.of("beta", "Alpha", "älter", "Gamma", "10", "9")) {
            wiki.newPageBelow(space, parent, title);
        }

        assertThat(children(parent)).containsExactly("10", "9", "Alpha", "beta", "Gamma", "älter");
    }

    @Test
    void movedPageTakesAllBelowItAlong() {
        String a = wiki.newPage(space, "A", "");
        String b = wiki.newPageBelow(space, a, "B");
        String c = wiki.newPageBelow(space, b, "C");
        String target = wiki.newPage(space, "Target", "");

        assertThat(move(b, "B", target).status()).isEqualTo(200);

        assertThat(ancestors(c)).containsExactly(target, b);
        assertThat(children(a)).isEmpty();
        assertThat(children(target)).containsExactly("B");
    }

    @Test
    void pageCannotBeMovedBelowItselfOrItsDescendants() {
        String a = wiki.newPage(space, "A", "");
        String b = wiki.newPageBelow(space, a, "B");
        String c = wiki.newPageBelow(space, b, "C");

        assertThat(move(a, "A", a).status()).isEqualTo(400);
        assertThat(move(a, "A", c).status()).isEqualTo(400);

        assertThat(ancestors(c)).containsExactly(a, b);
        assertThat(ancestors(a)).isEmpty();
    }

    @Test
    void pageOfAnotherSpaceIsNoParent() {
        String elsewhere = wiki.newPage(wiki.newSpace(), "Elsewhere", "");
        String a = wiki.newPage(space, "A", "");

        assertThat(move(a, "A", elsewhere).status()).isEqualTo(400);
        assertThat(
                        wiki.post(CONTENT, Wiki.below(Wiki.pageInput(space, "B", ""), elsewhere))
                                .status())
                .isEqualTo(400);
    }

    @Test
    void oppositeMovesAtTheSameMomentMakeNoCycle() throws Exception {
        for (int round = 0; round < 15; round++) {
            String a = wiki.newPage(space, "A" + round, "");
            String b = wiki.newPage(space, "B" + round, "");
            String nameOfA = "A" + round;
            String nameOfB = "B" + round;

            List<Callable<Wiki.Reply>> moves =
                    List.of(() -> move(a, nameOfA, b), () -> move(b, nameOfB, a));
            List<Integer> statuses =
                    Together.run(moves).stream().map(Wiki.Reply::status).sorted().toList();

            assertThat(statuses).containsExactly(200, 400);
            assertThat(ancestors(a).contains(b) ^ ancestors(b).contains(a)).isTrue();
        }
    }

    @Test
    void pagesCanBeCreatedBelowAPageThatIsBeingMovedOrRenamed() throws Exception {
        String target = wiki.newPage(space, "Target", "");
        for (int round = 0; round < 10; round++) {
            String page = wiki.newPage(space, "P" + round, "");
            String title = "P" + round;
            String child = "C" + round;
            ObjectNode input = Wiki.below(Wiki.pageInput(space, child, ""), page);

            List<Callable<Wiki.Reply>> changes =
                    List.of(
                            () -> wiki.post(CONTENT, input),
                            () ->
                                    wiki.put(
                                            CONTENT + "/" + page,
                                            Wiki.below(Wiki.edit(2, title + " renamed"), target)));
            List<Wiki.Reply> replies = Together.run(changes);

            assertThat(replies)
                    .allSatisfy(
                            reply -> assertThat(reply.status()).as(reply.body()).isEqualTo(200));
            assertThat(ancestors(replies.getFirst().json().path("id").asText()))
                    .containsExactly(target, page);
        }
    }

    @Test
    void childrenOfATrashedPageMoveUpToItsParent() {
        String a = wiki.newPage(space, "A", "");
        String b = wiki.newPageBelow(space, a, "B");
        String c = wiki.newPageBelow(space, b, "C");
        String d = wiki.newPageBelow(space, c, "D");

        assertThat(wiki.delete(CONTENT + "/" + b).status()).isEqualTo(204);

        assertThat(wiki.get(CONTENT + "/" + b).status()).isEqualTo(404);
        assertThat(wiki.get(CONTENT + "/" + b + "?status=trashed").status()).isEqualTo(200);
        assertThat(children(a)).containsExactly("C");
        assertThat(ancestors(d)).containsExactly(a, c);
    }

    @Test
    void restoredPageComesBackBelowItsParentWithItsText() {
        String a = wiki.newPage(space, "A", "");
        String b = wiki.newPageBelow(space, a, "B");
        wiki.delete(CONTENT + "/" + b);

        assertThat(restore(b).status()).isEqualTo(200);

        assertThat(ancestors(b)).containsExactly(a);
        JsonNode now = wiki.get(CONTENT + "/" + b + "?expand=body.storage,version").json();
        assertThat(now.path("body").path("storage").path("value").asText()).isEqualTo("<p>x</p>");
        assertThat(now.path("version").path("number").asInt()).isEqualTo(1);
    }

    @Test
    void pageWhoseParentIsGoneComesBackAtTheTop() {
        String a = wiki.newPage(space, "A", "");
        String b = wiki.newPageBelow(space, a, "B");
        wiki.delete(CONTENT + "/" + b);
        wiki.delete(CONTENT + "/" + a);
        assertThat(wiki.delete(CONTENT + "/" + a + "?status=trashed").status()).isEqualTo(204);

        assertThat(restore(b).status()).isEqualTo(200);

        assertThat(ancestors(b)).isEmpty();
    }

    @Test
    void onlyATrashedPageCanBePurgedAndThenItIsGone() {
        String a = wiki.newPage(space, "A", "");

        assertThat(wiki.delete(CONTENT + "/" + a + "?status=trashed").status()).isEqualTo(404);
        assertThat(wiki.get(CONTENT + "/" + a).status()).isEqualTo(200);
        wiki.delete(CONTENT + "/" + a);
        assertThat(wiki.delete(CONTENT + "/" + a + "?status=trashed").status()).isEqualTo(204);

        assertThat(wiki.get(CONTENT + "/" + a + "?status=any").status()).isEqualTo(404);
        assertThat(restore(a).status()).isEqualTo(404);
    }

    @Test
    void trashedPageCannotBeEditedOrBeAParent() {
        String a = wiki.newPage(space, "A", "");
        wiki.delete(CONTENT + "/" + a);

        assertThat(wiki.put(CONTENT + "/" + a, Wiki.edit(2, "A")).status()).isEqualTo(404);
        assertThat(wiki.post(CONTENT, Wiki.below(Wiki.pageInput(space, "B", ""), a)).status())
                .isEqualTo(400);
    }

    @Test
    void homePageCannotBeTrashed() {
        String home =
                wiki.get("/rest/api/space/" + space + "?expand=homepage")
                        .json()
                        .path("homepage")
                        .path("id")
                        .asText();

        assertThat(wiki.delete(CONTENT + "/" + home).status()).isEqualTo(400);
        assertThat(wiki.get(CONTENT + "/" + home).status()).isEqualTo(200);
    }
}
