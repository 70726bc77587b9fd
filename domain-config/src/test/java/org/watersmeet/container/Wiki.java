package org.watersmeet.container;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A program that uses the REST interface of the test server, as the administrator. */
public final class Wiki {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final AtomicInteger SPACES = new AtomicInteger();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<String> headers;

    private Wiki(List<String> headers) {
        this.headers = headers;
    }

    public static Wiki asAdmin() {
        return as(TestServer.ADMIN, TestServer.ADMIN_PASSWORD);
    }

    public static Wiki as(String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Wiki(
                List.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair)));
    }

    /** A user made for the test, in the group that edits new spaces. */
    public Wiki newUser() {
        String name = "user" + SPACES.incrementAndGet() + "x" + System.nanoTime() % 100_000;
        ObjectNode input = object().put("userName", name).put("fullName", name);
        input.put("email", name + "@example.org").put("password", name + "'s own");
        created(post("/rest/api/admin/user", input));
        return as(name, name + "'s own");
    }

    /** The sign-in name of who asks. */
    public String callerName() {
        return get("/rest/api/user/current").json().path("username").asText();
    }

    public static Wiki asNobody() {
        return new Wiki(List.of());
    }

    /** The same with these headers besides, names and values in turn. */
    public Wiki with(String... more) {
        return new Wiki(
                java.util.stream.Stream.concat(headers.stream(), List.of(more).stream()).toList());
    }

    /** An answer as it came. */
    public record Reply(int status, java.net.http.HttpHeaders headers, String body) {

        public JsonNode json() {
            try {
                return MAPPER.readTree(body);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(status + ": " + body, e);
            }
        }

        public String message() {
            return json().path("message").asText();
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    public Reply get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    public Reply delete(String path) {
        return send("DELETE", path, HttpRequest.BodyPublishers.noBody());
    }

    public Reply post(String path, Object json) {
        return with("Content-Type", "application/json").send("POST", path, text(json));
    }

    public Reply put(String path, Object json) {
        return with("Content-Type", "application/json").send("PUT", path, text(json));
    }

    private static HttpRequest.BodyPublisher text(Object json) {
        return HttpRequest.BodyPublishers.ofString(json.toString(), StandardCharsets.UTF_8);
    }

    public Reply send(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(TestServer.address() + path))
                        .timeout(Duration.ofSeconds(60))
                        .method(method, body);
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            HttpResponse<String> response =
                    CLIENT.send(
                            request.build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A space of the caller's own; its key. */
    public String newSpace() {
        String key = "S" + SPACES.incrementAndGet() + "X" + System.nanoTime() % 100_000;
        return created(post("/rest/api/space", spaceInput(key))).path("key").asText();
    }

    /**
     * Says who else than its maker may do what in a space: {@code view=anonymous&edit=group:g}. Who
     * edits may do everything that members usually may.
     */
    public void grant(String space, String grants) {
        Reply reply =
                post(
                        "/rest/api/space/" + space + "/permissions",
                        SpaceGrants.of(this, space, grants));
        if (reply.status() != 204) {
            throw new IllegalStateException(reply.status() + ": " + reply.body());
        }
    }

    public static ObjectNode spaceInput(String key) {
        return object().put("key", key).put("name", "Space " + key);
    }

    /** What a client sends to create a page. */
    public static ObjectNode pageInput(String space, String title, String body) {
        ObjectNode input = object().put("type", "page").put("title", title);
        input.putObject("space").put("key", space);
        return body(input, body);
    }

    public static ObjectNode body(ObjectNode input, String body) {
        input.putObject("body")
                .putObject("storage")
                .put("value", body)
                .put("representation", "storage");
        return input;
    }

    public static ObjectNode below(ObjectNode input, String parent) {
        input.putArray("ancestors").addObject().put("id", parent);
        return input;
    }

    /** What a client sends to make revision {@code number}. */
    public static ObjectNode edit(int number, String title) {
        ObjectNode input = object().put("type", "page").put("title", title);
        input.putObject("version").put("number", number);
        return input;
    }

    /** A new page; its id. */
    public String newPage(String space, String title, String body) {
        return created(post("/rest/api/content", pageInput(space, title, body)))
                .path("id")
                .asText();
    }

    public String newPageBelow(String space, String parent, String title) {
        return created(
                        post(
                                "/rest/api/content",
                                below(pageInput(space, title, "<p>x</p>"), parent)))
                .path("id")
                .asText();
    }

    private static JsonNode created(Reply reply) {
        if (reply.status() != 200) {
            throw new IllegalStateException(reply.status() + ": " + reply.body());
        }
        return reply.json();
    }
}
