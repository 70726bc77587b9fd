package org.watersmeet.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.watersmeet.site.Login;
import org.watersmeet.site.Member;

/** A program that uses one member's, or the balancer's, REST interface as the administrator. */
public final class RestClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Member member;
    private final Login login;

    public RestClient(Member member, Login login) {
        this.member = member;
        this.login = login;
    }

    /** Creates a space; the key is also its name. */
    public void createSpace(String key) {
        json("POST", "/rest/api/space", JSON.createObjectNode().put("key", key).put("name", key));
    }

    /** Creates a user, called as they sign in. */
    public void createUser(String name, String password) {
        json(
                "POST",
                "/rest/api/admin/user",
                JSON.createObjectNode()
                        .put("userName", name)
                        .put("fullName", name)
                        .put("email", name + "@example.org")
                        .put("password", password));
    }

    /** Creates a page at the top of a space and returns its id. */
    public String createPage(String space, String title, String body) {
        return json("POST", "/rest/api/content", page(space, title, body)).path("id").asText();
    }

    /** Saves a page as its revision {@code number}. */
    public void savePage(String id, int number, String title, String body) {
        ObjectNode page = page("", title, body);
        page.putObject("version").put("number", number);
        json("PUT", "/rest/api/content/" + id, page);
    }

    private static ObjectNode page(String space, String title, String body) {
        ObjectNode page = JSON.createObjectNode().put("type", "page").put("title", title);
        page.putObject("space").put("key", space);
        page.putObject("body")
                .putObject("storage")
                .put("value", body)
                .put("representation", "storage");
        return page;
    }

    /** Makes a token of one's own that may read, and returns what proves it. */
    public String createToken(String name, int days) {
        JsonNode token =
                JSON.createObjectNode()
                        .put("name", name)
                        .put("scope", "read")
                        .put("expirationDuration", days);
        return json("POST", "/rest/pat/latest/tokens", token).path("rawToken").asText();
    }

    /** The answer's object; anything but success fails. */
    public JsonNode get(String path) {
        return parse(send("GET", path, ""));
    }

    /** The page as a browser gets it; anything but success fails. */
    public String html(String path) {
        return send("GET", path, "").body();
    }

    private JsonNode json(String method, String path, JsonNode body) {
        return parse(send(method, path, body.toString()));
    }

    private static JsonNode parse(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(String method, String path, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(member.at(path))
                        .header("Authorization", login.basic())
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        method + " " + path + ": " + response.statusCode() + " " + response.body());
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
