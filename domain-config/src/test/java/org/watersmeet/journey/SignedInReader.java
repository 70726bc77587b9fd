package org.watersmeet.journey;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.watersmeet.cluster.RunningSite;

/** A reader who has signed in once, by the form, and has nothing but the cookie since. */
final class SignedInReader {

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;
    private String member = "";

    private SignedInReader(String base) {
        this.base = base;
    }

    static SignedInReader at(String base) throws IOException, InterruptedException {
        SignedInReader reader = new SignedInReader(base);
        String form =
                "os_username="
                        + RunningSite.ADMIN
                        + "&os_password="
                        + URLEncoder.encode(RunningSite.PASSWORD, StandardCharsets.UTF_8);
        HttpRequest signIn =
                HttpRequest.newBuilder(URI.create(base + "/dologin.action"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        reader.send(signIn, 303);
        return reader;
    }

    /** A page as the reader sees it; any answer but 200 is a failure. */
    String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build(), 200);
    }

    /** The member that answered last. */
    String member() {
        return member;
    }

    private String send(HttpRequest request, int wanted) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != wanted) {
            throw new IOException(request + ": " + response.statusCode() + " " + response.body());
        }
        member = response.headers().firstValue("X-Watersmeet-Member").orElse("");
        return response.body();
    }
}
