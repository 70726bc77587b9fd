package org.watersmeet.launcher.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.home.Build;

/**
 * Asks a member that serves nobody yet for what people will ask for, again and again: who comes
 * first shall not wait for classes to load, and what is broken is found before anybody meets it.
 */
final class SelfCheck {

    /** Each is public, or says that one must sign in. */
    private static final List<String> PATHS =
            List.of("/health/ready", "/", "/login.action", "/rest/api/space?limit=5");

    private static final int ROUNDS = 100;

    private static final Duration LONGEST = Duration.ofSeconds(8);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Pattern STYLE =
            Pattern.compile("<link rel=\"stylesheet\" href=\"(/[^\"]+)\"");

    private final String member;
    private final String url;
    private final Build build;

    SelfCheck(String member, String url, Build build) {
        this.member = member;
        this.url = url;
        this.build = build;
    }

    /**
     * @throws LauncherFailure with what is wrong, if anything is
     */
    void run() throws InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(PATIENCE)
                        .build()) {
            String page = requireGood(client, "/login.action").body();
            requireBuild(page);
            Matcher style = STYLE.matcher(page);
            if (!style.find()) {
                throw failed("/login.action", "shows a page without style");
            }
            requireGood(client, style.group(1));
            Instant deadline = Instant.now().plus(LONGEST);
            for (int i = 0; i < ROUNDS && Instant.now().isBefore(deadline); i++) {
                for (String path : PATHS) {
                    requireGood(client, path);
                }
            }
        }
    }

    private void requireBuild(String page) {
        String version = "<meta name=\"ajs-version-number\" content=\"" + build.version() + "\">";
        if (!page.contains(version)) {
            throw failed("/login.action", "is not a page of version " + build.version());
        }
    }

    private HttpResponse<String> requireGood(HttpClient client, String path)
            throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE).build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            boolean mustSignIn = List.of(302, 303, 401, 403).contains(response.statusCode());
            if (response.statusCode() != 200 && !mustSignIn) {
                throw failed(path, "answers " + response.statusCode());
            }
            return response;
        } catch (IOException e) {
            throw failed(path, "has no answer: " + e);
        }
    }

    private LauncherFailure failed(String path, String what) {
        return LauncherFailure.of(
                "%s is not well: %s %s. See 'watersmeet logs %s'."
                        .formatted(member, path, what, member));
    }
}
