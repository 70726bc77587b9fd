package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attachments as programs handle them: section 4 of the REST contract. */
@OnServer
@RunAsClient
class AttachmentRestIT {

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki wiki = Wiki.asAdmin();
    private String space;
    private String page;
    private String files;

    @BeforeEach
    void newPage() {
        space = wiki.newSpace();
        page = wiki.newPage(space, "Plan", "<p>one</p>");
        files = "/rest/api/content/" + page + "/child/attachment";
    }

    private JsonNode added(String name, String content) {
        Wiki.Reply reply = new FileClient().file(name, "text/plain", content).send("POST", files);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().at("/results/0");
    }

    private static String text(String path) {
        return new String(FileClient.get(path).body(), StandardCharsets.UTF_8);
    }

    private static List<String> titles(JsonNode collection) {
        List<String> titles = new ArrayList<>();
        collection.path("results").forEach(it -> titles.add(it.path("title").asText()));
        return titles;
    }

    @Test
    void uploadAnswersWithTheAttachment() {
        Wiki.Reply reply =
                new FileClient()
                        .file("a b.txt", "text/plain", "hello")
                        .field("comment", "first")
                        .send("POST", files);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("size").asInt()).isEqualTo(1);
        JsonNode file = reply.json().at("/results/0");
        assertThat(file.path("id").asText()).startsWith("att");
        assertThat(file.path("type").asText()).isEqualTo("attachment");
        assertThat(file.path("title").asText()).isEqualTo("a b.txt");
        assertThat(file.at("/version/number").asInt()).isEqualTo(1);
        assertThat(file.at("/container/id").asText()).isEqualTo(page);
        assertThat(file.at("/metadata/comment").asText()).isEqualTo("first");
        assertThat(file.at("/metadata/mediaType").asText()).isEqualTo("text/plain");
        assertThat(file.at("/extensions/fileSize").asLong()).isEqualTo(5);
        assertThat(file.at("/_links/download").asText())
                .startsWith("/download/attachments/" + page + "/a%20b.txt?version=1");
        assertThat(text(file.at("/_links/download").asText())).isEqualTo("hello");
    }

    @Test
    void sameNameIsRefusedByPostAndRevisedByPut() {
        added("a.txt", "one");

        Wiki.Reply refused = new FileClient().file("a.txt", null, "two").send("POST", files);
        Wiki.Reply revised = new FileClient().file("a.txt", null, "two").send("PUT", files);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message())
                .contains(
                        "Cannot add a new attachment with same file name as an existing"
                                + " attachment");
        assertThat(revised.status()).isEqualTo(200);
        assertThat(revised.json().at("/results/0/version/number").asInt()).isEqualTo(2);
        String base = "/download/attachments/" + page + "/a.txt";
        assertThat(text(base)).isEqualTo("two");
        assertThat(text(base + "?version=1")).isEqualTo("one");
        assertThat(FileClient.get(base + "?version=3").statusCode()).isEqualTo(404);
    }

    @Test
    void duplicatesAreAllowedOnRequest() {
        added("a.txt", "one");

        Wiki.Reply reply =
                new FileClient()
                        .file("a.txt", null, "two")
                        .send("POST", files + "?allowDuplicated=true");

        assertThat(reply.json().at("/results/0/version/number").asInt()).isEqualTo(2);
    }

    @Test
    void severalFilesHaveTheirCommentsInOrder() {
        Wiki.Reply reply =
                new FileClient()
                        .field("comment", "of a")
                        .file("a.txt", null, "1")
                        .file("b.txt", null, "2")
                        .field("comment", "of b")
                        .field("minorEdit", "true")
                        .field("type", "attachment")
                        .send("PUT", files);

        JsonNode results = reply.json().path("results");
        assertThat(titles(reply.json())).containsExactly("a.txt", "b.txt");
        assertThat(results.at("/0/metadata/comment").asText()).isEqualTo("of a");
        assertThat(results.at("/1/metadata/comment").asText()).isEqualTo("of b");
    }

    @Test
    void oddPartsOfRealClientsAreTaken() {
        Wiki.Reply reply =
                new FileClient()
                        .part(
                                "name=\"comment\"; filename=\"comment\"",
                                null,
                                "said".getBytes(StandardCharsets.UTF_8))
                        .part(
                                "name=\"file\"; filename=\"C:\\docs\\grün.txt\"",
                                "application/octet-stream",
                                new byte[] {1, 2, 3})
                        .send("PUT", files);

        JsonNode file = reply.json().at("/results/0");
        assertThat(file.path("title").asText()).isEqualTo("grün.txt");
        assertThat(file.at("/metadata/comment").asText()).isEqualTo("said");
        assertThat(FileClient.get(file.at("/_links/download").asText()).body())
                .containsExactly(1, 2, 3);
    }

    @Test
    void newDataKeepsTheName() {
        String id = added("a.txt", "one").path("id").asText();

        Wiki.Reply reply =
                new FileClient()
                        .part("name=\"file\"", null, "two".getBytes(StandardCharsets.UTF_8))
                        .send("POST", files + "/" + id + "/data");

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().path("title").asText()).isEqualTo("a.txt");
        assertThat(reply.json().at("/version/number").asInt()).isEqualTo(2);
    }

    @Test
    void listIsFilteredAndPaged() {
        added("b.txt", "2");
        added("a.txt", "1");
        new FileClient().file("c.png", "image/png", "3").send("POST", files);

        assertThat(titles(wiki.get(files).json())).containsExactly("a.txt", "b.txt", "c.png");
        assertThat(titles(wiki.get(files + "?start=1&limit=1").json())).containsExactly("b.txt");
        assertThat(wiki.get(files + "?limit=2").json().at("/_links/next").asText())
                .contains("start=2");
        assertThat(titles(wiki.get(files + "?filename=b.txt").json())).containsExactly("b.txt");
        assertThat(titles(wiki.get(files + "?mediaType=image/png").json()))
                .containsExactly("c.png");
        assertThat(titles(wiki.get(files + "?filename=none").json())).isEmpty();
    }

    @Test
    void renameIsAVersionWithTheSameBytes() {
        String id = added("a.txt", "one").path("id").asText();
        ObjectNode input =
                Wiki.object().put("id", id).put("type", "attachment").put("title", "b.txt");
        input.putObject("version").put("number", 2);

        Wiki.Reply renamed = wiki.put(files + "/" + id, input);
        Wiki.Reply stale = wiki.put(files + "/" + id, input);

        assertThat(renamed.status()).as(renamed.body()).isEqualTo(200);
        assertThat(renamed.json().path("title").asText()).isEqualTo("b.txt");
        assertThat(renamed.json().at("/version/number").asInt()).isEqualTo(2);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.message()).contains("Version must be incremented");
        assertThat(text("/download/attachments/" + page + "/b.txt")).isEqualTo("one");
        assertThat(FileClient.get("/download/attachments/" + page + "/a.txt").statusCode())
                .isEqualTo(404);
    }

    @Test
    void moveLeadsToAnotherPage() {
        String id = added("a.txt", "one").path("id").asText();
        String other = wiki.newPage(wiki.newSpace(), "Other", "<p>x</p>");

        Wiki.Reply moved =
                wiki.with("X-Atlassian-Token", "no-check")
                        .send(
                                "POST",
                                files + "/" + id + "/move?newContentId=" + other + "&newName=c.txt",
                                HttpRequest.BodyPublishers.noBody());

        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(moved.json().at("/container/id").asText()).isEqualTo(other);
        assertThat(titles(wiki.get(files).json())).isEmpty();
        assertThat(text("/download/attachments/" + other + "/c.txt")).isEqualTo("one");
    }

    @Test
    void trashHidesAndRestoreShowsAgain() {
        String id = added("a.txt", "one").path("id").asText();
        String own = "/rest/api/content/" + id;

        assertThat(wiki.delete(files + "/" + id).status()).isEqualTo(204);
        assertThat(titles(wiki.get(files).json())).isEmpty();
        assertThat(FileClient.get("/download/attachments/" + page + "/a.txt").statusCode())
                .isEqualTo(404);
        assertThat(wiki.put(own, Wiki.object().put("status", "current")).status()).isEqualTo(200);
        assertThat(titles(wiki.get(files).json())).containsExactly("a.txt");
        assertThat(wiki.delete(own).status()).isEqualTo(204);
        assertThat(wiki.delete(own + "?status=trashed").status()).isEqualTo(204);
        assertThat(wiki.get(own).status()).isEqualTo(404);
    }

    @Test
    void earlierVersionCanBeRemoved() {
        String id = added("a.txt", "one").path("id").asText();
        new FileClient().file("a.txt", null, "two").send("PUT", files);
        String versions = files + "/" + id + "/version/";

        assertThat(wiki.delete(versions + 1).status()).isEqualTo(204);
        assertThat(wiki.delete(versions + 1).status()).isEqualTo(404);
        assertThat(wiki.get("/rest/api/content/" + id + "/version").json().path("size").asInt())
                .isEqualTo(1);
    }

    @Test
    void whenTheCurrentVersionIsRemovedTheOneBeforeIsCurrent() {
        String id = added("a.txt", "one").path("id").asText();
        new FileClient().file("a.txt", null, "two").send("PUT", files);
        String versions = files + "/" + id + "/version/";

        assertThat(wiki.delete(versions + 2).status()).isEqualTo(204);

        JsonNode file = wiki.get(files).json().at("/results/0");
        assertThat(file.at("/version/number").asInt()).isEqualTo(1);
        assertThat(text(file.at("/_links/download").asText())).isEqualTo("one");
        assertThat(wiki.delete(versions + 1).status()).isEqualTo(400);
    }

    @Test
    void badUploadsAreRefusedAndNothingIsAdded() {
        assertThat(new FileClient().send("POST", files).status()).isEqualTo(400);
        assertThat(new FileClient().file("..", null, "x").send("POST", files).status())
                .isEqualTo(400);
        assertThat(
                        new FileClient()
                                .file("a.txt", null, "x")
                                .file("a.txt", null, "y")
                                .send("PUT", files)
                                .status())
                .isEqualTo(400);
        assertThat(
                        wiki.with(
                                        "Content-Type",
                                        "multipart/form-data; boundary=X",
                                        "X-Atlassian-Token",
                                        "nocheck")
                                .send(
                                        "PUT",
                                        files,
                                        HttpRequest.BodyPublishers.ofString(
                                                "--X\r\nContent-Disposition: form-data; name=file;"
                                                        + " filename=a\r\n\r\ncut"))
                                .status())
                .isEqualTo(400);
        assertThat(titles(wiki.get(files).json())).isEmpty();
    }

    @Test
    void nobodyMayAddOrRead() {
        added("a.txt", "one");

        assertThat(Wiki.asNobody().get(files).status()).isEqualTo(404);
        assertThat(Wiki.asNobody().get("/download/attachments/" + page + "/a.txt").status())
                .isIn(303, 401, 404);
    }
}
