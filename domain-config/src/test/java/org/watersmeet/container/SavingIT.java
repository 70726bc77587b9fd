package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A save happens once, on the base it was made for, whoever saves at the same moment. */
@OnServer
@RunAsClient
class SavingIT {

    private static final String CONTENT = "/rest/api/content";
    private static final int MANY = 8;

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

    private ObjectNode page(String title, String body) {
        return Wiki.pageInput(space, title, body);
    }

    private ObjectNode edit(int number, String title, String body) {
        ObjectNode edit = page(title, body);
        edit.putObject("version").put("number", number);
        return edit;
    }

    private int revision(String id) {
        return wiki.get(CONTENT + "/" + id).json().path("version").path("number").asInt();
    }

    private int pages() {
        return wiki.get(CONTENT + "?spaceKey=" + space + "&limit=100").json().path("size").asInt();
    }

    private static List<Integer> statuses(List<Wiki.Reply> replies) {
        return replies.stream().map(Wiki.Reply::status).sorted().toList();
    }

    @Test
    void repeatedCreationWithItsKeyIsTheSamePage() {
        Wiki keyed = wiki.with("Idempotency-Key", "create-" + space);

        Wiki.Reply first = keyed.post(CONTENT, page("Plan", "<p>x</p>"));
        Wiki.Reply again = keyed.post(CONTENT, page("Plan", "<p>x</p>"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(pages()).as("home page and this one").isEqualTo(2);
    }

    @Test
    void repeatedSaveWithItsKeyIsTheSameRevisionEvenAfterLaterOnes() {
        String id = wiki.newPage(space, "Plan", "<p>1</p>");
        Wiki keyed = wiki.with("Idempotency-Key", "save-" + space);
        keyed.put(CONTENT + "/" + id, edit(2, "Plan", "<p>2</p>"));
        wiki.put(CONTENT + "/" + id, edit(3, "Plan", "<p>3</p>"));

        Wiki.Reply again = keyed.put(CONTENT + "/" + id, edit(2, "Plan", "<p>2</p>"));

        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.json().path("version").path("number").asInt()).isEqualTo(2);
        assertThat(again.json().path("body").path("storage").path("value").asText())
                .isEqualTo("<p>2</p>");
        assertThat(revision(id)).isEqualTo(3);
    }

    @Test
    void sameKeyWithAnotherRequestIsRefused() {
        Wiki keyed = wiki.with("Idempotency-Key", "other-" + space);
        keyed.post(CONTENT, page("Plan", "<p>x</p>"));

        Wiki.Reply other = keyed.post(CONTENT, page("Plan", "<p>y</p>"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.message()).contains("Idempotency-Key");
        assertThat(pages()).isEqualTo(2);
    }

    @Test
    void parallelRequestsWithOneKeyMakeOnePage() throws Exception {
        Wiki keyed = wiki.with("Idempotency-Key", "parallel-" + space);

        List<Wiki.Reply> replies =
                Together.times(MANY, () -> keyed.post(CONTENT, page("Plan", "<p>x</p>")));

        assertThat(statuses(replies)).containsOnly(200);
        assertThat(replies.stream().map(reply -> reply.json().path("id").asText()).distinct())
                .hasSize(1);
        assertThat(pages()).isEqualTo(2);
    }

    @Test
    void keyOfARefusedRequestIsFreeForTheNext() {
        Wiki keyed = wiki.with("Idempotency-Key", "retry-" + space);
        assertThat(keyed.post(CONTENT, page("Plan", "<p>")).status()).isEqualTo(400);

        assertThat(keyed.post(CONTENT, page("Plan", "<p>x</p>")).status()).isEqualTo(200);
    }

    @Test
    void repeatedSaveWithoutKeyIsRecognisedByNumberAuthorAndText() {
        String id = wiki.newPage(space, "Plan", "<p>1</p>");
        wiki.put(CONTENT + "/" + id, edit(2, "Plan", "<p>2</p>"));

        Wiki.Reply again = wiki.put(CONTENT + "/" + id, edit(2, "Plan", "<p>2</p>"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(revision(id)).isEqualTo(2);
    }

    @Test
    void ofParallelSavesOnOneBaseOneIsKept() throws Exception {
        String id = wiki.newPage(space, "Plan", "<p>1</p>");

        List<Wiki.Reply> replies =
                Together.times(
                        MANY,
                        () ->
                                wiki.put(
                                        CONTENT + "/" + id,
                                        edit(2, "Plan", "<p>" + System.nanoTime() + "</p>")));

        assertThat(statuses(replies)).containsExactly(200, 409, 409, 409, 409, 409, 409, 409);
        assertThat(revision(id)).isEqualTo(2);
    }

    @Test
    void ofParallelCreationsWithOneTitleOneWins() throws Exception {
        List<Wiki.Reply> replies =
                Together.times(MANY, () -> wiki.post(CONTENT, page("Plan", "<p>x</p>")));

        assertThat(statuses(replies)).containsExactly(200, 400, 400, 400, 400, 400, 400, 400);
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 400)
                .allSatisfy(reply -> assertThat(reply.message()).contains("title already exists"));
        assertThat(pages()).isEqualTo(2);
    }

    @Test
    void ofParallelRenamesToOneTitleOneWins() throws Exception {
        String one = wiki.newPage(space, "One", "");
        String two = wiki.newPage(space, "Two", "");

        List<Wiki.Reply> replies =
                Together.run(
                        List.of(
                                () -> wiki.put(CONTENT + "/" + one, Wiki.edit(2, "Same")),
                                () -> wiki.put(CONTENT + "/" + two, Wiki.edit(2, "same"))));

        assertThat(statuses(replies)).containsExactly(200, 400);
    }

    @Test
    void ofParallelCreationsOfOneSpaceOneWins() throws Exception {
        String key = "T" + space;

        List<Wiki.Reply> replies =
                Together.times(4, () -> wiki.post("/rest/api/space", Wiki.spaceInput(key)));

        assertThat(statuses(replies)).containsExactly(200, 409, 409, 409);
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 409)
                .allSatisfy(reply -> assertThat(reply.message()).contains("exists"));
    }

    @Test
    void titleIsFreeAgainOnceItsPageIsTrashed() {
        String id = wiki.newPage(space, "Plan", "");
        wiki.delete(CONTENT + "/" + id);

        assertThat(wiki.post(CONTENT, page("Plan", "")).status()).isEqualTo(200);
        ObjectNode restore = Wiki.object().put("type", "page").put("status", "current");
        restore.putObject("version").put("number", 2);
        Wiki.Reply refused = wiki.put(CONTENT + "/" + id, restore);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains("title already exists");
    }
}
