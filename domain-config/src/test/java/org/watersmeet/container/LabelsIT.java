package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Labels by REST: what content bears, and lists that show nobody what they may not see. */
@OnServer
@RunAsClient
class LabelsIT {

    private static final String CONTENT = "/rest/api/content";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki wiki = Wiki.asAdmin();
    private String space;
    private String page;

    /** Unique, because lists across spaces see what other tests leave. */
    private String label;

    @BeforeEach
    void newPage() {
        space = wiki.newSpace();
        page = wiki.newPage(space, "Plan", "<p>x</p>");
        label = "l" + System.nanoTime();
    }

    private static ObjectNode label(String prefix, String name) {
        return Wiki.object().put("prefix", prefix).put("name", name);
    }

    private static ArrayNode list(ObjectNode... labels) {
        return Wiki.object().putArray("all").addAll(List.of(labels));
    }

    private Wiki.Reply add(Object labels) {
        return wiki.post(CONTENT + "/" + page + "/label", labels);
    }

    private static List<String> names(JsonNode collection) {
        assertThat(collection.has("results")).as("%s", collection).isTrue();
        List<String> names = new ArrayList<>();
        collection
                .path("results")
                .forEach(
                        each ->
                                names.add(
                                        each.path("prefix").asText()
                                                + ":"
                                                + each.path("name").asText()));
        return names;
    }

    private List<String> labels(Wiki reader, String query) {
        return names(reader.get(CONTENT + "/" + page + "/label" + query).json());
    }

    private String openToEverybody() {
        String open = wiki.newSpace();
        wiki.grant(open, "view=anonymous&edit=group:confluence-users");
        return open;
    }

    @Test
    void addingAnswersWithAllThatTheContentBears() {
        add(label("global", "first"));

        Wiki.Reply reply = add(list(label("global", "Second"), label("my", "own")));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(names(reply.json())).containsExactly("global:first", "global:second", "my:own");
        JsonNode one = reply.json().path("results").path(0);
        assertThat(one.path("id").asText()).matches("\\d+");
        assertThat(reply.json().path("limit").asInt()).isEqualTo(200);
        assertThat(labels(wiki, "")).containsExactly("global:first", "global:second", "my:own");
        assertThat(labels(wiki, "?prefix=my")).containsExactly("my:own");
        assertThat(labels(wiki, "?limit=1&start=1")).containsExactly("global:second");
    }

    @Test
    void singleObjectWithoutPrefixIsTaken() {
        Wiki.Reply reply = add(Wiki.object().put("name", "alone"));

        assertThat(names(reply.json())).containsExactly("global:alone");
    }

    @Test
    void labelsAreRemovedByNameInQueryOrPath() {
        add(list(label("global", "one"), label("global", "two"), label("my", "three")));

        assertThat(wiki.delete(CONTENT + "/" + page + "/label?name=one").status()).isEqualTo(204);
        assertThat(labels(wiki, "")).containsExactly("global:two", "my:three");
        assertThat(wiki.delete(CONTENT + "/" + page + "/label/two").status()).isEqualTo(204);
        assertThat(wiki.delete(CONTENT + "/" + page + "/label/my:three").status()).isEqualTo(204);
        assertThat(labels(wiki, "")).isEmpty();
    }

    @Test
    void contentIsCreatedWithLabelsAndExpandsThem() {
        ObjectNode input = Wiki.pageInput(space, "Labelled", "<p>x</p>");
        input.putObject("metadata").set("labels", list(label("global", label)));

        JsonNode created = wiki.post(CONTENT, input).json();

        assertThat(names(created.at("/metadata/labels"))).containsExactly("global:" + label);
        JsonNode listed =
                wiki.get(CONTENT + "?spaceKey=" + space + "&expand=metadata.labels").json();
        assertThat(listed.path("results"))
                .anySatisfy(
                        each -> {
                            assertThat(each.path("title").asText()).isEqualTo("Labelled");
                            assertThat(names(each.at("/metadata/labels")))
                                    .containsExactly("global:" + label);
                        });
        JsonNode plain = wiki.get(CONTENT + "/" + created.path("id").asText()).json();
        assertThat(plain.has("metadata")).isFalse();
        assertThat(plain.path("_expandable").has("metadata")).isTrue();
    }

    @Test
    void whatIsNoLabelIsRefusedAndNothingIsStored() {
        assertThat(add(list(label("global", "good"), label("global", "two words"))).status())
                .isEqualTo(400);
        assertThat(add(label("global", "<script>alert(1)</script>")).status()).isEqualTo(400);
        assertThat(add(label("nobody", "x")).status()).isEqualTo(400);
        assertThat(add("[]").status()).isEqualTo(400);
        ArrayNode many = list();
        for (int i = 0; i < 51; i++) {
            many.add(label("global", "n" + i));
        }
        assertThat(add(many).status()).isEqualTo(400);

        assertThat(labels(wiki, "")).isEmpty();
    }

    @Test
    void hiddenContentIsNotFoundAndWhoMayOnlyViewMayNotTag() {
        String open = openToEverybody();
        String visible = wiki.newPage(open, "Open", "<p>x</p>");

        assertThat(Wiki.asNobody().get(CONTENT + "/" + page + "/label").status()).isEqualTo(404);
        assertThat(Wiki.asNobody().get(CONTENT + "/" + visible + "/label").status()).isEqualTo(200);
        Wiki.Reply refused =
                Wiki.asNobody().post(CONTENT + "/" + visible + "/label", label("global", "x"));
        assertThat(refused.status()).isEqualTo(401);
        assertThat(
                        Wiki.asNobody()
                                .post(CONTENT + "/" + visible + "/label", label("my", "x"))
                                .status())
                .isEqualTo(401);
    }

    @Test
    void personalLabelsAreNobodyElses() {
        String open = openToEverybody();
        page = wiki.newPage(open, "Open", "<p>x</p>");

        add(list(label("global", "all"), label("my", "favorite")));

        assertThat(labels(wiki, "")).containsExactly("global:all", "my:favourite");
        assertThat(labels(Wiki.asNobody(), "")).containsExactly("global:all");
        assertThat(Wiki.asNobody().get("/label/my:favourite").body()).doesNotContain("Open");
    }

    @Test
    void listsCountOnlyWhatTheReaderMayView() {
        String open = openToEverybody();
        String visible = wiki.newPage(open, "Visible", "<p>x</p>");
        add(list(label("global", label), label("global", label + "-hidden")));
        wiki.post(
                CONTENT + "/" + visible + "/label",
                list(label("global", label), label("global", label + "-open")));

        assertThat(names(wiki.get("/rest/api/label/" + label + "/related").json()))
                .containsExactlyInAnyOrder(
                        "global:" + label + "-hidden", "global:" + label + "-open");
        assertThat(names(Wiki.asNobody().get("/rest/api/label/" + label + "/related").json()))
                .containsExactly("global:" + label + "-open");
        assertThat(names(Wiki.asNobody().get("/rest/api/label/recent?limit=200").json()))
                .contains("global:" + label + "-open")
                .doesNotContain("global:" + label + "-hidden");
        assertThat(names(wiki.get("/rest/api/space/" + space + "/labels").json()))
                .containsExactlyInAnyOrder("global:" + label, "global:" + label + "-hidden");
        assertThat(Wiki.asNobody().get("/rest/api/space/" + space + "/labels").status())
                .isEqualTo(404);
    }

    @Test
    void listsOnScreensHoldOnlyWhatTheReaderMayView() {
        String open = openToEverybody();
        String visible = wiki.newPage(open, "Seen by all", "<p>x</p>");
        add(list(label("global", label), label("my", "favourite")));
        wiki.post(CONTENT + "/" + visible + "/label", label("global", label));

        assertThat(wiki.get("/label/" + label).body()).contains("Plan", "Seen by all");
        assertThat(wiki.get("/label/" + space + "/" + label).body())
                .contains("Plan")
                .doesNotContain("Seen by all");
        assertThat(Wiki.asNobody().get("/label/" + label).body())
                .contains("Seen by all")
                .doesNotContain("Plan");
        String heatmap = "/labels/listlabels-heatmap.action?key=";
        assertThat(wiki.get(heatmap + space).body()).contains(label);
        assertThat(Wiki.asNobody().get(heatmap + space).status()).isEqualTo(404);
        assertThat(wiki.get("/users/viewmyfavourites.action").body()).contains("Plan");
        assertThat(wiki.get("/labels/editlabels.action?pageId=" + page).body()).contains(label);
    }

    @Test
    void trashedContentIsInNoListAndTakesNoLabel() {
        add(label("global", label));
        wiki.delete(CONTENT + "/" + page);

        assertThat(add(label("global", "later")).status()).isEqualTo(404);
        assertThat(names(wiki.get("/rest/api/space/" + space + "/labels").json())).isEmpty();
    }
}
