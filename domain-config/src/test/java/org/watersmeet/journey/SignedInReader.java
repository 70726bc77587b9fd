package org.watersmeet.journey;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.watersmeet.site.Login;
import org.watersmeet.site.Member;

/** A reader who has signed in once, by the form, and has nothing but the cookie since. */
final class SignedInReader {

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Member site;
    private String member = "";

    private SignedInReader(Member site) {
        this.site = site;
    }

    static SignedInReader at(Member site, Login login) throws IOException, InterruptedException {
        SignedInReader reader = new SignedInReader(site);
        String form =
                "os_username="
                        + encoded(login.user())
                        + "&os_password="
                        + encoded(login.password());
        HttpRequest signIn =
                HttpRequest.newBuilder(site.at("/dologin.action"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        reader.send(signIn, 303);
        return reader;
    }

    /** A page as the reader sees it; any answer but 200 is a failure. */
    String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(site.at(path)).build(), 200);
    }

    /** The member that answered last. */
    String member() {
        return member;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
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
