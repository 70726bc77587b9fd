package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes of the REST contract (sections 1 to 3 and 6) as clients read them. */
@OnServer
@RunAsClient
class RestShapesIT {

    private static final String CONTENT = "/rest/api/content";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

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

    private static List<String> members(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> titles(JsonNode collection) {
        List<String> titles = new ArrayList<>();
        collection.path("results").forEach(each -> titles.add(each.path("title").asText()));
        return titles;
    }

    @Test
    void creationAnswersWithTheWholeContent() {
        Wiki.Reply reply = wiki.post(CONTENT, Wiki.pageInput(space, "Plan", "<p>one</p>"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith("application/json");
        JsonNode page = reply.json();
        assertThat(page.path("id").isTextual()).isTrue();
        assertThat(page.path("type").asText()).isEqualTo("page");
        assertThat(page.path("status").asText()).isEqualTo("current");
        assertThat(page.path("title").asText()).isEqualTo("Plan");
        assertThat(page.at("/space/key").asText()).isEqualTo(space);
        assertThat(page.at("/space/id").isNumber()).isTrue();
        assertThat(page.at("/version/number").asInt()).isEqualTo(1);
        assertThat(page.at("/version/when").asText()).matches(TIME);
        assertThat(page.at("/version/by/username").asText()).isEqualTo("admin");
        assertThat(page.at("/body/storage/value").asText()).isEqualTo("<p>one</p>");
        assertThat(page.at("/body/storage/representation").asText()).isEqualTo("storage");
        assertThat(page.path("ancestors").isArray()).isTrue();
        assertThat(page.at("/history/latest").asBoolean()).isTrue();
        assertThat(page.at("/history/createdBy/type").asText()).isEqualTo("known");
        assertThat(page.at("/extensions/position").asText()).isEqualTo("none");
    }

    @Test
    void aMacroOfAVersionIsFoundByItsId() {
        String macro =
                "<ac:structured-macro ac:name=\"panel\" ac:macro-id=\"m1\"><ac:parameter"
                        + " ac:name=\"title\">T</ac:parameter><ac:rich-text-body><p>in it</p>"
                        + "</ac:rich-text-body></ac:structured-macro>";
        String id = wiki.newPage(space, "Plan", macro);
        wiki.put(CONTENT + "/" + id, Wiki.body(Wiki.edit(2, "Plan"), "<p>none</p>"));
        String address = CONTENT + "/" + id + "/history/%d/macro/id/%s";

        JsonNode found = wiki.get(address.formatted(1, "m1")).json();

        assertThat(found.path("name").asText()).isEqualTo("panel");
        assertThat(found.path("body").asText()).isEqualTo("<p>in it</p>");
        assertThat(found.at("/parameters/title/value").asText()).isEqualTo("T");
        assertThat(wiki.get(address.formatted(2, "m1")).status()).isEqualTo(404);
        assertThat(wiki.get(address.formatted(9, "m1")).status()).isEqualTo(404);
        assertThat(Wiki.asNobody().get(address.formatted(1, "m1")).status()).isEqualTo(404);
    }

    @Test
    void linksAreRelativeButForTheAddressOfItself() {
        String id = wiki.newPage(space, "Release Plan", "");

        JsonNode links = wiki.get(CONTENT + "/" + id).json().path("_links");

        assertThat(links.path("self").asText())
                .isEqualTo(TestServer.address() + CONTENT + "/" + id);
        assertThat(links.path("webui").asText()).isEqualTo("/display/" + space + "/Release+Plan");
        assertThat(links.path("tinyui").asText()).startsWith("/x/");
        assertThat(links.path("base").asText()).isEqualTo(TestServer.address());
        assertThat(links.path("context").asText()).isEmpty();
        assertThat(links.path("collection").asText()).isEqualTo(CONTENT);
    }

    @Test
    void readingExpandsHistorySpaceAndVersionUnasked() {
        String id = wiki.newPage(space, "Plan", "<p>one</p>");

        JsonNode page = wiki.get(CONTENT + "/" + id).json();

        assertThat(members(page)).contains("history", "space", "version").doesNotContain("body");
        assertThat(members(page.path("_expandable")))
                .contains("body", "ancestors", "children", "descendants", "restrictions")
                .doesNotContain("space", "version", "history");
    }

    @Test
    void unknownExpansionsAreIgnored() {
        String id = wiki.newPage(space, "Plan", "<p>one</p>");

        Wiki.Reply reply =
                wiki.get(
                        CONTENT
                                + "/"
                                + id
                                + "?expand=title,metadata.properties.content_appearance_published"
                                + "&expand=body.storage,body.view");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().at("/body/storage/value").asText()).isEqualTo("<p>one</p>");
        assertThat(reply.json().at("/body/view/value").asText()).contains("<p>one</p>");
        assertThat(members(reply.json())).doesNotContain("version", "space");
    }

    @Test
    void earlierVersionsKeepTheirTextAndTitle() {
        String id = wiki.newPage(space, "First", "<p>one</p>");
        wiki.put(CONTENT + "/" + id, Wiki.edit(2, "Second"));

        JsonNode first = wiki.get(CONTENT + "/" + id + "?version=1&expand=body.storage").json();

        assertThat(first.path("title").asText()).isEqualTo("First");
        assertThat(first.path("status").asText()).isEqualTo("historical");
        assertThat(wiki.get(CONTENT + "/" + id + "?version=3").status()).isEqualTo(404);
    }

    @Test
    void saveWithoutBodyKeepsTheText() {
        String id = wiki.newPage(space, "Plan", "<p>one</p>");

        JsonNode saved = wiki.put(CONTENT + "/" + id, Wiki.edit(2, "Renamed")).json();

        assertThat(saved.path("title").asText()).isEqualTo("Renamed");
        assertThat(saved.at("/body/storage/value").asText()).isEqualTo("<p>one</p>");
        assertThat(saved.at("/version/number").asInt()).isEqualTo(2);
    }

    @Test
    void wholeAnswersCanBeSentBack() {
        String parent = wiki.newPage(space, "Parent", "");
        String id = wiki.newPageBelow(space, parent, "Plan");
        JsonNode page =
                wiki.get(
                                CONTENT
                                        + "/"
                                        + id
                                        + "?expand=body.storage,version,space,ancestors,history")
                        .json();
        ((com.fasterxml.jackson.databind.node.ObjectNode) page.path("version")).put("number", "2");

        Wiki.Reply reply = wiki.put(CONTENT + "/" + id, page);

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().at("/ancestors/0/id").asText()).isEqualTo(parent);
    }

    @Test
    void historyNamesTheLastUpdateUnasked() {
        String id = wiki.newPage(space, "Plan", "<p>one</p>");
        wiki.put(CONTENT + "/" + id, Wiki.edit(2, "Plan"));

        JsonNode history = wiki.get(CONTENT + "/" + id + "/history").json();

        assertThat(history.path("latest").asBoolean()).isTrue();
        assertThat(history.at("/lastUpdated/number").asInt()).isEqualTo(2);
        assertThat(history.at("/previousVersion/number").asInt()).isEqualTo(1);
        assertThat(history.path("createdDate").asText()).matches(TIME);
    }

    @Test
    void versionsAreListedNewestFirst() {
        String id = wiki.newPage(space, "Plan", "<p>one</p>");
        wiki.put(CONTENT + "/" + id, Wiki.edit(2, "Plan"));
        wiki.put(CONTENT + "/" + id, Wiki.edit(3, "Plan"));

        JsonNode versions = wiki.get(CONTENT + "/" + id + "/version?limit=2").json();

        assertThat(versions.at("/results/0/number").asInt()).isEqualTo(3);
        assertThat(versions.at("/results/1/number").asInt()).isEqualTo(2);
        assertThat(versions.at("/_links/next").asText()).contains("start=2");
    }

    @Test
    void collectionsArePagedByRelativeLinks() {
        String parent = wiki.newPage(space, "Parent", "");
        for (int i = 0; i < 5; i++) {
            wiki.newPageBelow(space, parent, "Child " + i);
        }
        List<String> seen = new ArrayList<>();
        String next = CONTENT + "/" + parent + "/child/page?limit=2&expand=version";
        while (!next.isEmpty()) {
            JsonNode page = wiki.get(next).json();
            assertThat(page.path("limit").asInt()).isEqualTo(2);
            assertThat(page.path("size").asInt()).isEqualTo(page.path("results").size());
            assertThat(page.at("/results/0/version/number").asInt()).isEqualTo(1);
            seen.addAll(titles(page));
            next = page.at("/_links/next").asText();
        }

        assertThat(seen).containsExactly("Child 0", "Child 1", "Child 2", "Child 3", "Child 4");
    }

    @Test
    void hugeLimitsAreCutAndSaid() {
        Wiki.Reply reply = wiki.get(CONTENT + "?limit=1000000");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("limit").asInt()).isBetween(100, 1000);
    }

    @Test
    void contentIsFoundBySpaceAndTitleWithoutCase() {
        wiki.newPage(space, "Release Plan", "");

        JsonNode found =
                wiki.get(CONTENT + "?spaceKey=" + space + "&title=release+PLAN&type=page").json();

        assertThat(titles(found)).containsExactly("Release Plan");
        assertThat(titles(wiki.get(CONTENT + "?spaceKey=" + space + "&title=other").json()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?spaceKey=NOSUCH",
                "?type=blogpost&title=no%20such%20title",
                "?status=archived",
                "?status=draft",
                "?spaceKey=NOSUCH&title=x"
            })
    void probingForWhatIsNotGivesAnEmptyPage(String query) {
        Wiki.Reply reply = wiki.get(CONTENT + query);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("size").asInt()).isZero();
    }

    @Test
    void trailingSlashIsTheSameResource() {
        assertThat(wiki.post(CONTENT + "/", Wiki.pageInput(space, "Plan", "")).status())
                .isEqualTo(200);
        assertThat(wiki.get("/rest/api/space/" + space + "/").status()).isEqualTo(200);
    }

    @Test
    void requestsMaySayAnythingAboutTypesThatTheyAccept() {
        for (String accept :
                List.of(
                        "*/*",
                        "application/json; charset=utf-8",
                        "application/json, text/plain, */*")) {
            assertThat(
                            wiki.with("Accept", accept, "Content-Type", "application/json")
                                    .get(CONTENT)
                                    .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void spaceHasItsNumberItsHomePageAndItsLinks() {
        JsonNode found =
                wiki.get("/rest/api/space/" + space + "?expand=homepage,description.plain").json();

        assertThat(found.path("id").isNumber()).isTrue();
        assertThat(found.path("key").asText()).isEqualTo(space);
        assertThat(found.path("type").asText()).isEqualTo("global");
        assertThat(found.path("status").asText()).isEqualTo("current");
        assertThat(found.at("/homepage/title").asText()).isEqualTo("Space " + space + " Home");
        assertThat(found.at("/description/plain/value").asText()).isEmpty();
        assertThat(found.at("/_links/webui").asText()).isEqualTo("/display/" + space);
        assertThat(
                        wiki.get("/rest/api/space?spaceKey=" + space)
                                .json()
                                .at("/results/0/_expandable/homepage")
                                .asText())
                .startsWith("/rest/api/content/");
    }

    @Test
    void unknownSpaceKeyGivesAnEmptyPage() {
        JsonNode none = wiki.get("/rest/api/space?spaceKey=NOSUCH").json();

        assertThat(none.path("size").asInt()).isZero();
        assertThat(
                        wiki.get("/rest/api/space?spaceKey=NOSUCH&spaceKey=" + space)
                                .json()
                                .path("size")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    void spaceListsItsContentByType() {
        wiki.newPage(space, "Plan", "");

        JsonNode byType = wiki.get("/rest/api/space/" + space + "/content").json();

        assertThat(titles(byType.path("page"))).contains("Plan", "Space " + space + " Home");
        assertThat(titles(wiki.get("/rest/api/space/" + space + "/content/page").json()))
                .contains("Plan");
    }

    @Test
    void spaceCanBeDescribed() {
        JsonNode described =
                wiki.put("/rest/api/space/" + space, "{\"name\":\"Renamed space\"}").json();

        assertThat(described.path("name").asText()).isEqualTo("Renamed space");
        assertThat(wiki.get("/rest/api/space/" + space).json().path("name").asText())
                .isEqualTo("Renamed space");
    }

    @Test
    void currentUserIsWhoeverAsks() {
        JsonNode admin = wiki.get("/rest/api/user/current").json();

        assertThat(admin.path("type").asText()).isEqualTo("known");
        assertThat(admin.path("username").asText()).isEqualTo("admin");
        assertThat(admin.path("userKey").asText()).matches("[0-9a-f]{32}");
        assertThat(admin.at("/profilePicture/path").asText()).startsWith("/");
        assertThat(Wiki.asNobody().get("/rest/api/user/current").json().path("type").asText())
                .isEqualTo("anonymous");
    }

    @Test
    void administratorCreatesUsersWhoThenSignIn() {
        String name = "alice-" + space;
        String input =
                """
                {"userName":"%s","fullName":"Alice","email":"a@example.org","password":"alice's own",
                 "notifyViaEmail":false}\
                """
                        .formatted(name);

        Wiki.Reply created = wiki.post("/rest/api/admin/user", input);

        assertThat(created.status()).as(created.body()).isEqualTo(200);
        Wiki alice = Wiki.as(name, "alice's own");
        assertThat(alice.get("/rest/api/user/current").json().path("displayName").asText())
                .isEqualTo("Alice");
        assertThat(alice.post("/rest/api/admin/user", input).status()).isEqualTo(403);
        assertThat(wiki.post("/rest/api/admin/user", input).status()).isEqualTo(409);
        assertThat(wiki.get("/rest/api/user?username=" + name).json().path("userKey").asText())
                .isEqualTo(created.json().path("userKey").asText());
    }

    @Test
    void whatOneMayNotSeeDoesNotExist() {
        String id = wiki.newPage(space, "Plan", "");

        Wiki.Reply hidden = Wiki.asNobody().get(CONTENT + "/" + id);
        Wiki.Reply absent = Wiki.asNobody().get(CONTENT + "/99999999");

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(absent.body());
    }

    @Test
    void answersNameTheirMemberAndForbidGuessingOfTypes() {
        Wiki.Reply reply = wiki.get(CONTENT);

        assertThat(reply.header("X-Watersmeet-Member")).isEqualTo("test1");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(reply.headers().map()).doesNotContainKey("set-cookie");
        assertThat(wiki.get("/rest/api/nosuch").header("X-Watersmeet-Member")).isEqualTo("test1");
    }
}
