package org.watersmeet.checker.load;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.watersmeet.checker.Outcome;
import org.watersmeet.site.Login;
import org.watersmeet.site.Member;

/**
 * Talks HTTP with members as one user, signed in once, by a form, on one of them. So a sign-in that
 * another member does not know, or that a kill loses, ends the run.
 */
final class WikiClient implements AutoCloseable {

    /** Longer than a member's own time-outs, so that mostly the member speaks first. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(3))
                    .build();
    private final String user;
    private final String cookie;

    WikiClient(Member member, Login login) throws IOException, InterruptedException {
        this.user = login.user();
        this.cookie = signIn(member, login);
    }

    private String signIn(Member member, Login login) throws IOException, InterruptedException {
        HttpRequest form =
                HttpRequest.newBuilder(member.at("/dologin.action"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "os_username=%s&os_password=%s"
                                                .formatted(
                                                        encode(login.user()),
                                                        encode(login.password()))))
                        .build();
        var response = http.send(form, BodyHandlers.ofString());
        return response.headers()
                .firstValue("Set-Cookie")
                .map(it -> it.substring(0, it.indexOf(';')))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "not signed in: " + response + "\n" + response.body()));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    String user() {
        return user;
    }

    Reply get(Member member, String path) throws InterruptedException {
        return send(request(member, path).GET(), Reply::answered);
    }

    /** Like {@link #get}, of something that perhaps does not exist. */
    Reply find(Member member, String path) throws InterruptedException {
        return send(request(member, path).GET(), Reply::answeredIfAny);
    }

    /** Sends JSON under an idempotency key. */
    Reply send(Member member, String method, String path, String key, String json)
            throws InterruptedException {
        return send(
                request(member, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .method(method, BodyPublishers.ofString(json)),
                Reply::answered);
    }

    /** Sends whatever it is. */
    Reply exchange(Member member, Exchange exchange) throws InterruptedException {
        HttpRequest.Builder request =
                request(member, exchange.path())
                        .header("X-Atlassian-Token", "no-check")
                        .method(exchange.method(), BodyPublishers.ofString(exchange.body()));
        if (!exchange.type().isEmpty()) {
            request.header("Content-Type", exchange.type());
        }
        return send(request, exchange::reply);
    }

    /** What an answer means. */
    private interface Reading {
        Reply of(int status, String body);
    }

    private HttpRequest.Builder request(Member member, String path) {
        return HttpRequest.newBuilder(member.at(path)).timeout(PATIENCE).header("Cookie", cookie);
    }

    private Reply send(HttpRequest.Builder request, Reading reading) throws InterruptedException {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return reading.of(response.statusCode(), response.body());
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return Reply.none(Outcome.UNREACHED);
        } catch (IOException e) {
            return Reply.none(Outcome.UNKNOWN);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
