package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is below a page, and walks through all content, by REST. */
@OnServer
@RunAsClient
class ContentBelowIT {

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki wiki = Wiki.asAdmin();
    private String space;
    private String top;
    private String middle;
    private String leaf;

    @BeforeEach
    void aBranch() {
        space = wiki.newSpace();
        top = wiki.newPage(space, "Top", "<p>x</p>");
        middle = wiki.newPageBelow(space, top, "Middle");
        leaf = wiki.newPageBelow(space, middle, "Leaf");
        ObjectNode comment = Wiki.body(Wiki.object().put("type", "comment"), "<p>said</p>");
        comment.putObject("container").put("id", top);
        wiki.post("/rest/api/content", comment);
    }

    private static List<String> ids(JsonNode collection) {
        assertThat(collection.has("results")).as("%s", collection).isTrue();
        List<String> ids = new ArrayList<>();
        collection.path("results").forEach(each -> ids.add(each.path("id").asText()));
        return ids;
    }

    @Test
    void descendantsAreAllPagesBelowEachAfterTheOneItIsBelow() {
        String address = "/rest/api/content/" + top + "/descendant/page";

        assertThat(ids(wiki.get(address).json())).containsExactly(middle, leaf);

        JsonNode first = wiki.get(address + "?limit=1&expand=ancestors").json();
        assertThat(ids(first)).containsExactly(middle);
        JsonNode second = wiki.get(first.at("/_links/next").asText()).json();
        assertThat(ids(second)).containsExactly(leaf);
        assertThat(second.at("/results/0/ancestors")).isNotEmpty();
    }

    @Test
    void childrenAreOneLevelOnly() {
        assertThat(ids(wiki.get("/rest/api/content/" + top + "/child/page").json()))
                .containsExactly(middle);
    }

    @Test
    void typesAreExpandedOrNamed() {
        JsonNode json =
                wiki.get("/rest/api/content/" + top + "/descendant?expand=page,comment").json();

        assertThat(ids(json.path("page"))).containsExactly(middle, leaf);
        assertThat(ids(json.path("comment"))).hasSize(1);
        assertThat(json.at("/_expandable/attachment").asText())
                .isEqualTo("/rest/api/content/" + top + "/descendant/attachment");
        JsonNode children =
                wiki.get("/rest/api/content/" + top + "/child?expand=attachment").json();
        assertThat(children.at("/attachment/size").asInt()).isZero();
        assertThat(children.path("_expandable").has("page")).isTrue();
    }

    @Test
    void whoMayNotViewFindsNothing() {
        assertThat(Wiki.asNobody().get("/rest/api/content/" + top + "/descendant/page").status())
                .isEqualTo(404);
        assertThat(wiki.get("/rest/api/content/" + top + "/descendant/space").status())
                .isEqualTo(404);
    }

    @Test
    void aScanWalksThroughASpaceByCursor() {
        List<String> seen = new ArrayList<>();
        String address = "/rest/api/content/scan?type=page&limit=2&spaceKey=" + space;
        while (!address.isEmpty()) {
            JsonNode slice = wiki.get(address).json();
            assertThat(slice.path("size").asInt()).isLessThanOrEqualTo(2);
            assertThat(slice.has("nextCursor")).isEqualTo(slice.path("_links").has("next"));
            seen.addAll(ids(slice));
            address = slice.at("/_links/next").asText();
        }

        assertThat(seen).contains(top, middle, leaf).doesNotHaveDuplicates();
        JsonNode all = wiki.get("/rest/api/content?spaceKey=" + space + "&limit=100").json();
        assertThat(seen).containsExactlyElementsOf(ids(all));
    }

    @Test
    void aScanShowsNobodyWhatTheyMayNotView() {
        assertThat(ids(Wiki.asNobody().get("/rest/api/content/scan?limit=200").json()))
                .doesNotContain(top, middle, leaf);
        assertThat(Wiki.asNobody().get("/rest/api/content/scan?spaceKey=" + space).status())
                .isEqualTo(404);
    }

    @Test
    void oldAddressesOfVersionsStillAnswer() {
        String address = "/rest/experimental/content/" + top + "/version";

        assertThat(wiki.get(address).json().at("/results/0/number").asInt()).isEqualTo(1);
        assertThat(wiki.get(address + "/1").json().path("number").asInt()).isEqualTo(1);
    }
}
