package org.watersmeet.checker.load;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.watersmeet.checker.Outcome;
import org.watersmeet.site.Login;
import org.watersmeet.site.Member;

/** Talks HTTP with members as one user. */
final class WikiClient implements AutoCloseable {

    /** Longer than a member's own time-outs, so that mostly the member speaks first. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(3))
                    .build();
    private final Login login;

    WikiClient(Login login) {
        this.login = login;
    }

    String user() {
        return login.user();
    }

    Reply get(Member member, String path) throws InterruptedException {
        return send(request(member, path).GET());
    }

    /** Sends JSON under an idempotency key. */
    Reply send(Member member, String method, String path, String key, String json)
            throws InterruptedException {
        return send(
                request(member, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(Member member, String path) {
        return HttpRequest.newBuilder(member.at(path))
                .timeout(PATIENCE)
                .header("Authorization", login.basic());
    }

    private Reply send(HttpRequest.Builder request) throws InterruptedException {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return Reply.answered(response.statusCode(), response.body());
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
