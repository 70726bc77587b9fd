package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input: the right status, words that help, no word of our insides, and nothing changed. */
@OnServer
@RunAsClient
class BadInputIT {

    private static final String CONTENT = "/rest/api/content";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki wiki = Wiki.asAdmin();
    private String space;
    private String page;
    private String before;

    @BeforeEach
    void aPage() throws SQLException {
        space = wiki.newSpace();
        page = wiki.newPage(space, "Plan", "<p>one</p>");
        before = state();
    }

    /** All that a request could have changed. */
    private static String state() throws SQLException {
        return TestServer.database()
                .value(
                        """
                        select concat_ws(' ',
                            (select count(*) || '/' || sum(lock_version) from content),
                            (select count(*) from revision), (select count(*) from journal),
                            (select count(*) || '/' || sum(lock_version) from space),
                            (select count(*) from app_user), (select count(*) from login_session))\
                        """);
    }

    @AfterEach
    void nothingHasChanged() throws SQLException {
        assertThat(state()).isEqualTo(before);
    }

    private static void assertRefused(Wiki.Reply reply, int status, String... words) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.json().path("statusCode").asInt()).isEqualTo(status);
        assertThat(reply.message()).isNotBlank();
        for (String word : words) {
            assertThat(reply.message()).contains(word);
        }
        assertThat(reply.body())
                .doesNotContain("Exception")
                .doesNotContain("org.watersmeet")
                .doesNotContain("\tat ")
                .doesNotContain("SQL");
    }

    private Wiki.Reply createWith(String body) {
        return wiki.post(CONTENT, Wiki.pageInput(space, "New", body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"type\":\"page\",}",
                "{\"a\":1}{\"b\":2}",
                "{\"type\":\"page\",\"type\":\"page\"}",
                "<page/>"
            })
    void wrongJson(String text) {
        assertRefused(wiki.post(CONTENT, text), 400, "JSON");
    }

    @Test
    void wrongJsonWithItsPlace() {
        assertRefused(wiki.post(CONTENT, "{\n \"title\": x }"), 400, "line 2", "column");
    }

    @Test
    void oversizedJson() {
        String large = "{\"type\":\"" + "x".repeat(8_000_001) + "\"}";

        assertRefused(wiki.post(CONTENT, large), 413, "larger than");
    }

    @Test
    void jsonNestedTooDeep() {
        assertRefused(wiki.post(CONTENT, "{\"a\":" + "[".repeat(10_000)), 400, "nested deeper");
    }

    @Test
    void unknownSpace() {
        assertRefused(
                wiki.post(CONTENT, Wiki.pageInput("NOSUCH", "New", "")),
                404,
                "There is no such space");
        assertRefused(wiki.get("/rest/api/space/NOSUCH"), 404, "There is no such space");
    }

    @Test
    void missingMembers() {
        assertRefused(wiki.post(CONTENT, "{}"), 400, "\"type\"");
        assertRefused(wiki.post(CONTENT, "{\"type\":\"page\"}"), 400, "\"space.key\"");
        assertRefused(
                wiki.post(
                        CONTENT, "{\"type\":\"page\",\"space\":{\"key\":\"%s\"}}".formatted(space)),
                400,
                "\"title\"");
        assertRefused(
                wiki.put(CONTENT + "/" + page, "{\"type\":\"page\",\"title\":\"Plan\"}"),
                400,
                "\"version.number\"");
    }

    @Test
    void titleOf256CodePoints() {
        assertRefused(
                wiki.post(CONTENT, Wiki.pageInput(space, "🎈".repeat(256), "")), 400, "256", "255");
        assertRefused(
                wiki.put(CONTENT + "/" + page, Wiki.edit(2, "t".repeat(256))), 400, "256", "255");
    }

    @Test
    void titleThatIsTaken() {
        assertRefused(
                wiki.post(CONTENT, Wiki.pageInput(space, " PLAN ", "")),
                400,
                "title already exists");
    }

    @Test
    void characterThatCannotBeStored() {
        ObjectNode edit = Wiki.edit(2, "Plan");
        ((ObjectNode) edit.path("version")).put("message", "a\u0000b");

        assertRefused(wiki.put(CONTENT + "/" + page, edit), 400, "cannot be stored");
        assertRefused(
                wiki.post(
                        "/rest/api/space",
                        Wiki.spaceInput("NUL")
                                .set(
                                        "description",
                                        Wiki.object()
                                                .set(
                                                        "plain",
                                                        Wiki.object().put("value", "a\u0000b")))),
                400,
                "cannot be stored");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <p>one                                  | line 1
                    <p>one</b></p>                          | line 1
                    <p>&nosuch;</p>                         | line 1
                    <p a="1" a="2">x</p>                    | line 1
                    <p><![CDATA[x</p>                       | line 1
                    <p>\u0001</p>                           | line 1
                    """)
    void bodyThatIsNotWellFormed(String body, String words) {
        assertRefused(createWith(body), 400, words, "column");
    }

    @Test
    void bodyThatIsNotWellFormedFarBelow() {
        assertRefused(createWith("<p>x</p>\n".repeat(41) + "<p>y"), 400, "line 42");
    }

    @Test
    void bodyOfSixMegabytes() {
        assertRefused(createWith("<p>" + "x".repeat(6_000_000) + "</p>"), 413);
    }

    @Test
    void bodyOfTenThousandLevels() {
        assertRefused(createWith("<div>".repeat(10_000) + "</div>".repeat(10_000)), 400, "deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE p [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;&a;&a;\">]><p>&b;</p>",
                "<!DOCTYPE p SYSTEM \"file:///etc/passwd\"><p>x</p>",
                "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>&x;</p>",
                "<?xml version=\"1.0\"?><p>x</p>"
            })
    void entitiesAndDoctypes(String body) {
        assertRefused(createWith(body), 400, "line 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3, 99, Integer.MAX_VALUE})
    void wrongVersionNumber(int number) {
        assertRefused(
                wiki.put(CONTENT + "/" + page, Wiki.edit(number, "Plan")),
                409,
                "Version must be incremented",
                "1");
    }

    @Test
    void sameVersionNumberWithAnotherText() {
        ObjectNode edit = Wiki.pageInput(space, "Plan", "<p>other</p>");
        edit.putObject("version").put("number", 1);

        assertRefused(wiki.put(CONTENT + "/" + page, edit), 409, "Version must be incremented");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "1.5", "99999999999", "null", "{}"})
    void versionThatIsNoNumber(String number) {
        assertRefused(
                wiki.put(
                        CONTENT + "/" + page,
                        "{\"type\":\"page\",\"title\":\"Plan\",\"version\":{\"number\":%s}}"
                                .formatted(number)),
                400,
                "version.number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "abc", "99999999", "9223372036854775808", "1%20or%201=1"})
    void contentThatIsNot(String id) {
        assertRefused(wiki.get(CONTENT + "/" + id), 404);
        assertRefused(wiki.delete(CONTENT + "/" + id), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rest/api/content;x=1",
                "/rest/api/..;/api/content",
                "/rest/api/%2e%2e/api/content",
                "/rest/api%2fcontent",
                "/rest/api/content%5c..",
                "/rest//api/content"
            })
    void pathTricks(String path) {
        assertThat(wiki.get(path).status()).isEqualTo(400);
    }

    @Test
    void addressThatIsNot() {
        assertRefused(wiki.get("/rest/api/nosuch"), 404);
        assertThat(wiki.get("/api/v2/spaces?limit=1").status()).isEqualTo(404);
        assertThat(wiki.get("/WEB-INF/web.xml").status()).isEqualTo(404);
        assertThat(wiki.get("/META-INF/MANIFEST.MF").status()).isEqualTo(404);
    }

    @Test
    void methodThatIsNotOffered() {
        assertRefused(
                wiki.with("Content-Type", "application/json")
                        .send("PATCH", CONTENT + "/" + page, BodyPublishers.ofString("{}")),
                405);
    }

    @Test
    void noCredentialsOrWrongOnes() {
        Wiki.Reply anonymous = Wiki.asNobody().post(CONTENT, Wiki.pageInput(space, "New", ""));
        assertThat(anonymous.status()).as(anonymous.body()).isIn(401, 404);
        Wiki.Reply wrong = Wiki.as("nobody-" + space, "wrong password").get(CONTENT);
        assertRefused(wrong, 401, "not right");
        assertThat(wrong.header("WWW-Authenticate")).startsWith("Basic ");
        Wiki.Reply unreadable = Wiki.asNobody().with("Authorization", "Basic %%%").get(CONTENT);
        assertRefused(unreadable, 401);
    }

    @Test
    void formOfAnotherSite() {
        String form = "title=x";
        assertRefused(
                wiki.with(
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Origin",
                                "http://evil.example.org")
                        .send("POST", CONTENT, BodyPublishers.ofString(form)),
                403,
                "XSRF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b"})
    void idempotencyKeyOfOtherCharacters(String key) {
        assertRefused(
                wiki.with("Idempotency-Key", key).post(CONTENT, Wiki.pageInput(space, "New", "")),
                400,
                "Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"key\":\"a b\",\"name\":\"x\"}",
                "{\"key\":\"~me\",\"name\":\"x\"}",
                "{\"key\":\"NEW\",\"name\":\" \"}",
                "{\"key\":\"NEW\"}"
            })
    void spaceThatBreaksARule(String input) {
        assertRefused(wiki.post("/rest/api/space", input), 400);
    }

    @Test
    void spaceThatExists() {
        assertRefused(
                wiki.post(
                        "/rest/api/space",
                        Wiki.spaceInput(space.toLowerCase(java.util.Locale.ROOT))),
                409,
                "already exists");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"userName\":\"a b\",\"email\":\"a@b\",\"password\":\"12345678\"}",
                "{\"userName\":\"new\",\"email\":\"ab\",\"password\":\"12345678\"}",
                "{\"userName\":\"new\",\"email\":\"a@b\",\"password\":\"1234567\"}"
            })
    void userThatBreaksARule(String input) {
        assertRefused(wiki.post("/rest/api/admin/user", input), 400);
    }

    @Test
    void hugeExpandCostsNothing() {
        Wiki.Reply reply = wiki.get(CONTENT + "/" + page + "?expand=" + "a.".repeat(5_000));

        assertThat(reply.status()).isLessThan(500);
    }

    @Test
    void forgedAddressOfTheClientDoesNotEscapeTheThrottle() {
        int refused = 0;
        for (int i = 0; i < 8; i++) {
            Wiki.Reply reply =
                    Wiki.as("guessed-" + space, "wrong" + i)
                            .with("X-Forwarded-For", "198.51.100." + i)
                            .get(CONTENT);
            if (reply.status() == 429) {
                refused++;
                assertThat(reply.header("Retry-After")).matches("[1-9]\\d*");
            } else {
                assertThat(reply.status()).isEqualTo(401);
            }
        }

        assertThat(refused).isPositive();
    }
}
