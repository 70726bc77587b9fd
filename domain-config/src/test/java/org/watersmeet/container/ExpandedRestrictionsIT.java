package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Restrictions within the answers about contents, for those who ask for them. */
@OnServer
@RunAsClient
class ExpandedRestrictionsIT {

    private static final String CONTENT = "/rest/api/content/";
    private static final String EXPAND =
            "expand=restrictions.read.restrictions.user,restrictions.update";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();
    private final Wiki insider = admin.newUser();
    private final String name = insider.callerName();

    private String space;
    private String parent;
    private String page;

    @BeforeEach
    void aRestrictedPageBelowAFreeOne() {
        space = admin.newSpace();
        parent = insider.newPage(space, "Parent", "<p>x</p>");
        page = restrictedPage("Restricted");
    }

    /** Viewed by one user, edited by a group. */
    private String restrictedPage(String title) {
        String id = insider.newPageBelow(space, parent, title);
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        named(list, "read").putArray("user").addObject().put("username", name);
        named(list, "update").putArray("group").addObject().put("name", "confluence-users");
        assertThat(insider.put(CONTENT + id + "/restriction", list).status()).isEqualTo(200);
        return id;
    }

    private static ObjectNode named(ArrayNode list, String operation) {
        return list.addObject().put("operation", operation).putObject("restrictions");
    }

    private JsonNode read(String path) {
        return insider.get(CONTENT + path).json();
    }

    @Test
    void contentTellsItsRestrictionsWhenAsked() {
        JsonNode one = read(page + "?" + EXPAND);

        JsonNode restrictions = one.path("restrictions");
        assertThat(restrictions).isEqualTo(read(page + "/restriction/byOperation"));
        assertThat(restrictions.at("/read/restrictions/user/results/0/username").asText())
                .isEqualTo(name);
        assertThat(restrictions.at("/update/restrictions/group/results/0/name").asText())
                .isEqualTo("confluence-users");
        assertThat(one.path("_expandable").has("restrictions")).isFalse();
    }

    @Test
    void contentSaysWhereItsRestrictionsAreWhenNobodyAsked() {
        JsonNode one = read(page);

        assertThat(one.has("restrictions")).isFalse();
        assertThat(one.at("/_expandable/restrictions").asText())
                .isEqualTo(CONTENT + page + "/restriction/byOperation");
    }

    @Test
    void eachOfAListTellsItsOwnAndNotThoseAboveIt() {
        insider.newPageBelow(space, page, "Below");
        JsonNode children = read(parent + "/child/page?" + EXPAND);
        JsonNode below = read(page + "/child/page?" + EXPAND);

        assertThat(children.at("/results/0/restrictions"))
                .isEqualTo(read(page + "/restriction/byOperation"));
        for (String kind : new String[] {"read", "update"}) {
            JsonNode none = below.at("/results/0/restrictions/" + kind + "/restrictions");
            assertThat(none.at("/user/size").asInt(-1)).isZero();
            assertThat(none.at("/group/size").asInt(-1)).isZero();
        }
    }

    @Test
    void restrictionsOfManyCostOneQuestionMore() {
        for (int i = 1; i < 7; i++) {
            restrictedPage("Restricted " + i);
        }
        String children = CONTENT + parent + "/child/page?limit=50";
        String expanded = children + "&expand=restrictions";

        assertThat(insider.get(expanded).json().path("results"))
                .hasSize(7)
                .allMatch(it -> it.at("/restrictions/read/restrictions/user/size").asInt() == 1);
        assertThat(roundTrips(expanded)).isEqualTo(roundTrips(children) + 1);
    }

    private long roundTrips(String path) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long before = TestServer.webRoundTrips();
            insider.get(path);
            least = Math.min(least, TestServer.webRoundTrips() - before);
        }
        return least;
    }
}
