package org.watersmeet.edge;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.watersmeet.site.Login;
import org.watersmeet.site.Member;

/** Somebody in a network of their own: each address of loopback is one. */
final class Guesser implements AutoCloseable {

    /** No answer: the member is dead just now. */
    static final int NOTHING = 0;

    private final HttpClient http;

    Guesser(String network) {
        try {
            http =
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .localAddress(InetAddress.getByName(network))
                            .connectTimeout(Duration.ofSeconds(2))
                            .build();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Status of a REST request with name and password. */
    int basic(Member member, Login login) throws InterruptedException {
        return status(
                HttpRequest.newBuilder(member.at("/rest/api/user/current"))
                        .header("Authorization", login.basic()));
    }

    /** Status of the sign-in form. */
    int form(Member member, Login login) throws InterruptedException {
        String fields =
                "os_username="
                        + login.user()
                        + "&os_password="
                        + login.password().replace(' ', '+');
        return status(
                HttpRequest.newBuilder(member.at("/dologin.action"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields)));
    }

    private int status(HttpRequest.Builder request) throws InterruptedException {
        try {
            return http.send(
                            request.timeout(Duration.ofSeconds(20)).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return NOTHING;
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
