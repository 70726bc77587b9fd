package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Properties of content and spaces by REST: what programs keep, with versions of their own. */
@OnServer
@RunAsClient
class PropertiesIT {

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
        page = wiki.newPage(space, "Plan", "<p>x</p>");
    }

    private String properties() {
        return "/rest/api/content/" + page + "/property";
    }

    private static ObjectNode value(int version, String text) {
        ObjectNode json = Wiki.object();
        json.putObject("value").put("text", text);
        json.putObject("version").put("number", version);
        return json;
    }

    private static ObjectNode keyed(String key) {
        return Wiki.object().put("key", key).put("value", 7);
    }

    @Test
    void whatIsStoredComesBackAsItWas() {
        ObjectNode json = Wiki.object().put("key", "a key:with ü");
        json.putObject("value").putArray("list").add(1.50).add("ü").addNull().add(true);

        JsonNode stored = wiki.post(properties(), json).json();

        assertThat(stored.path("value")).isEqualTo(json.path("value"));
        assertThat(stored.path("version").path("number").asInt()).isEqualTo(1);
        assertThat(stored.path("id").asText()).isNotEmpty();
        String self = stored.path("_links").path("self").asText().replaceFirst("^.*/rest", "/rest");
        assertThat(wiki.get(self).json()).isEqualTo(stored);
    }

    @Test
    void versionOneCreatesAndEachSaveNamesTheNext() {
        String address = properties() + "/hash";

        assertThat(wiki.put(address, value(2, "b")).status()).isEqualTo(404);
        assertThat(wiki.put(address, value(1, "a")).status()).isEqualTo(200);
        assertThat(wiki.put(address, value(1, "b")).status()).isEqualTo(409);
        assertThat(wiki.put(address, value(3, "b")).status()).isEqualTo(409);
        JsonNode second = wiki.put(address, value(2, "b")).json();

        assertThat(second.path("version").path("number").asInt()).isEqualTo(2);
        assertThat(wiki.get(address).json().at("/value/text").asText()).isEqualTo("b");
    }

    @Test
    void ofWritersOfTheSameVersionOneSucceeds() throws Exception {
        String address = properties() + "/counter";
        wiki.put(address, value(1, "0"));

        List<Integer> statuses =
                Together.times(6, () -> wiki.put(address, value(2, "mine")).status());

        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses).containsOnly(200, 409);
    }

    @Test
    void aKeyIsTakenOnce() {
        assertThat(wiki.post(properties(), keyed("once")).status()).isEqualTo(200);
        assertThat(wiki.post(properties(), keyed("once")).status()).isEqualTo(409);
        assertThat(wiki.post(properties() + "/other", Wiki.object().put("value", 1)).status())
                .isEqualTo(200);
    }

    @Test
    void theyAreListedByKeyInParts() {
        for (String key : List.of("c", "a", "b")) {
            wiki.post(properties(), keyed(key));
        }

        JsonNode first = wiki.get(properties() + "?limit=2").json();

        assertThat(first.path("results").findValuesAsText("key")).containsExactly("a", "b");
        JsonNode rest = wiki.get(first.at("/_links/next").asText()).json();
        assertThat(rest.path("results").findValuesAsText("key")).containsExactly("c");
        assertThat(rest.path("_links").has("next")).isFalse();
    }

    @Test
    void whatIsDeletedIsGone() {
        wiki.post(properties(), keyed("gone"));

        assertThat(wiki.delete(properties() + "/gone").status()).isEqualTo(204);
        assertThat(wiki.get(properties() + "/gone").status()).isEqualTo(404);
        assertThat(wiki.delete(properties() + "/gone").status()).isEqualTo(404);
    }

    @Test
    void limitsAreTold() {
        Wiki.Reply large = wiki.put(properties() + "/large", value(1, "x".repeat(40_000)));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.message()).contains("32768");
        assertThat(wiki.post(properties(), Wiki.object().put("key", "k")).message())
                .contains("value");
        assertThat(wiki.post(properties(), keyed("x".repeat(256))).status()).isEqualTo(400);
    }

    @Test
    void aContentBringsItsPropertiesAndShowsThoseAskedFor() {
        ObjectNode input = Wiki.pageInput(space, "With properties", "<p>x</p>");
        ObjectNode metadata = input.putObject("metadata").putObject("properties");
        metadata.putObject("editor").put("value", "v2");
        metadata.put("_expandable", "nothing of ours");

        String id = wiki.post("/rest/api/content", input).json().path("id").asText();

        String address = "/rest/api/content/" + id + "?expand=metadata.properties.editor";
        JsonNode shown = wiki.get(address).json().at("/metadata/properties/editor");
        assertThat(shown.path("value").asText()).isEqualTo("v2");
        JsonNode listed =
                wiki.get(
                                "/rest/api/content?spaceKey="
                                        + space
                                        + "&title=With+properties"
                                        + "&expand=metadata.properties.editor")
                        .json();
        assertThat(listed.at("/results/0/metadata/properties/editor")).isEqualTo(shown);
        assertThat(wiki.get("/rest/api/content/" + id).json().at("/metadata").isMissingNode())
                .isTrue();
    }

    @Test
    void aSaveWithTheSameValueMakesNoNewVersion() {
        for (int number = 2; number <= 4; number++) {
            ObjectNode edit = Wiki.edit(number, "Plan");
            edit.putObject("metadata")
                    .putObject("properties")
                    .putObject("editor")
                    .put("value", number < 4 ? "v2" : "v3");
            assertThat(wiki.put("/rest/api/content/" + page, edit).status()).isEqualTo(200);
        }

        JsonNode editor = wiki.get(properties() + "/editor").json();

        assertThat(editor.path("value").asText()).isEqualTo("v3");
        assertThat(editor.path("version").path("number").asInt()).isEqualTo(2);
    }

    @Test
    void whoMayNotViewFindsNothingAndWhoMayNotEditChangesNothing() {
        wiki.post(properties(), keyed("secret"));
        String ofSpace = "/rest/api/space/" + space + "/property";
        wiki.post(ofSpace, keyed("secret"));

        assertThat(Wiki.asNobody().get(properties()).status()).isEqualTo(404);
        assertThat(Wiki.asNobody().get(properties() + "/secret").status()).isEqualTo(404);
        assertThat(Wiki.asNobody().get(ofSpace).status()).isEqualTo(404);
        assertThat(Wiki.asNobody().post(properties(), keyed("mine")).status()).isEqualTo(404);
        Wiki nobody = Wiki.asNobody().with("X-Atlassian-Token", "no-check");
        assertThat(nobody.delete(ofSpace + "/secret").status()).isEqualTo(404);
        assertThat(nobody.delete(properties() + "/secret").status()).isEqualTo(404);
        assertThat(wiki.get(properties() + "/secret").status()).isEqualTo(200);
    }

    @Test
    void spacesHaveTheirOwn() {
        String address = "/rest/api/space/" + space + "/property";

        assertThat(wiki.put(address + "/theme", value(1, "blue")).status()).isEqualTo(200);
        assertThat(wiki.put(address + "/theme", value(2, "green")).status()).isEqualTo(200);

        assertThat(wiki.get(address).json().at("/results/0/value/text").asText())
                .isEqualTo("green");
        assertThat(wiki.get(properties()).json().path("size").asInt()).isZero();
        assertThat(wiki.delete(address + "/theme").status()).isEqualTo(204);
    }
}
