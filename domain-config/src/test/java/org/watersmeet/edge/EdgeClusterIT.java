package org.watersmeet.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site with TLS as the world meets it: one start for all that is asked of its edge. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EdgeClusterIT {

    private static final Pattern ASSET = Pattern.compile("/assets/[^\"]+\\.css");
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    private TlsSite site;
    private RawDoor https;
    private RawDoor http;

    @BeforeAll
    void start() throws Exception {
        site = new TlsSite();
        https = site.secure();
        http = site.plain();
    }

    @AfterAll
    void stop() throws Exception {
        if (site != null) {
            site.close();
        }
    }

    private String basic() {
        return "Authorization: " + site.administrator().basic();
    }

    @Test
    void pagesComeOverTheTlsOfTodayOnly() throws IOException {
        assertThat(https.get("/login.action").status()).isEqualTo(200);
        assertThat(https.speaks("TLSv1.3")).isTrue();
        assertThat(https.speaks("TLSv1.2")).isTrue();
        assertThat(https.speaks("TLSv1.1")).isFalse();
        assertThat(https.speaks("TLSv1")).isFalse();
    }

    @Test
    void plainRequestsAreSentToTheSitesOwnAddressWhateverTheyCallIt() throws IOException {
        RawAnswer answer =
                http.say(
                        "GET /display/DEV?a=b HTTP/1.1\r\nHost: evil.example.org\r\n"
                                + "X-Forwarded-Host: evil.example.org\r\nX-Forwarded-Proto: https\r\n"
                                + "Connection: close\r\n\r\n");

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.one("Location")).isEqualTo(site.url() + "/display/DEV?a=b");
        assertThat(answer.all("Set-Cookie")).isEmpty();
        assertThat(http.send("POST", "/dologin.action", "os_username=a", FORM).status())
                .isEqualTo(403);
        assertThat(http.get("/rest/api/space", basic()).status()).isEqualTo(308);
    }

    @Test
    void healthIsToldToWhoeverAsksByAddress() throws IOException {
        assertThat(http.get("/health/ready").status()).isEqualTo(200);
        assertThat(http.get("/status").status()).isEqualTo(200);
        assertThat(https.get("/health/ready").status()).isEqualTo(200);
        String named =
                "GET /health/live HTTP/1.1\r\nHost: probe.internal\r\nConnection: close\r\n\r\n";
        assertThat(http.say(named).status()).isEqualTo(200);
    }

    @Test
    void theSignInsCookieIsThisHostsAndTlsOnlyAndAlwaysNew() throws IOException {
        String planted = "__Host-watersmeet-signin=planted";
        RawAnswer answer =
                https.send(
                        "POST",
                        "/dologin.action",
                        "os_username=admin&os_password=" + TlsSite.ADMIN_PASSWORD,
                        FORM,
                        "Origin: " + site.url(),
                        "Cookie: " + planted);

        assertThat(answer.status()).isEqualTo(303);
        String cookie =
                answer.all("Set-Cookie").stream()
                        .filter(value -> value.startsWith("__Host-watersmeet-signin="))
                        .findFirst()
                        .orElseThrow();
        assertThat(cookie)
                .doesNotContain("planted")
                .containsIgnoringCase("path=/;")
                .containsIgnoringCase("; secure")
                .containsIgnoringCase("; httponly")
                .containsIgnoringCase("; samesite=lax")
                .doesNotContainIgnoringCase("domain");
        assertThat(answer.all("Set-Cookie"))
                .allSatisfy(each -> assertThat(each).containsIgnoringCase("; secure"));
        String token = cookie.replaceFirst(";.*", "");
        assertThat(https.get("/rest/api/user/current", "Cookie: " + token).body())
                .contains("\"admin\"");
        assertThat(https.get("/rest/api/user/current", "Cookie: " + planted).body())
                .doesNotContain("\"admin\"");
    }

    @Test
    void everyKindOfAnswerHasItsHeadersOnce() throws IOException {
        Matcher asset = ASSET.matcher(https.get("/login.action").body());
        assertThat(asset.find()).isTrue();
        for (String path :
                List.of(
                        "/login.action",
                        "/",
                        "/nosuch",
                        "/WEB-INF/web.xml",
                        "/display/NOSUCH",
                        "/rest/api/nosuch",
                        "/rest/api/content/1",
                        "/rest/api/..;/x",
                        "/api/v2/spaces",
                        "/download/attachments/1/x",
                        "/edit/page/1",
                        "/favicon.ico",
                        "/health/ready",
                        "/status",
                        asset.group())) {
            requireAllHeaders("GET " + path, https.get(path));
        }
        requireAllHeaders("page", https.get("/dashboard.action", basic()));
        requireAllHeaders("REST", https.get("/rest/api/space", basic()));
        requireAllHeaders(
                "wrong password", https.get("/rest/api/space", "Authorization: Basic eDp5"));
        requireAllHeaders("method", https.send("DELETE", "/login.action", "", basic()));
        requireAllHeaders(
                "forged", https.send("POST", "/dologin.action", "a=b", FORM, "Origin: null"));
        requireAllHeaders("file", https.get(file(), basic()));
    }

    /** Uploads one and returns where its bytes are. */
    private String file() throws IOException {
        String json = "Content-Type: application/json";
        https.send(
                "POST", "/rest/api/space", "{\"key\":\"EDGE\",\"name\":\"Edge\"}", json, basic());
        String page =
                "{\"type\":\"page\",\"title\":\"T\",\"space\":{\"key\":\"EDGE\"},\"body\":{\"storage\":"
                        + "{\"value\":\"<p>x</p>\",\"representation\":\"storage\"}}}";
        String body = https.send("POST", "/rest/api/content", page, json, basic()).body();
        Matcher id = Pattern.compile("\"id\":\"(\\d+)\"").matcher(body);
        assertThat(id.find()).as(body).isTrue();
        String part =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.html\"\r\n"
                        + "Content-Type: text/html\r\n\r\n<b>x</b>\r\n--b--\r\n";
        RawAnswer answer =
                https.send(
                        "POST",
                        "/rest/api/content/" + id.group(1) + "/child/attachment",
                        part,
                        "Content-Type: multipart/form-data; boundary=b",
                        "X-Atlassian-Token: no-check",
                        basic());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return "/download/attachments/" + id.group(1) + "/a.html";
    }

    private static void requireAllHeaders(String what, RawAnswer answer) {
        assertThat(answer.status()).as(what).isPositive();
        requireHeadersOfTheBalancer(what, answer);
        assertThat(answer.one("Content-Security-Policy"))
                .as(what)
                .contains("default-src 'none'")
                .doesNotContain("script-src 'unsafe-inline'")
                .doesNotContain("unsafe-eval");
        assertThat(answer.one("Strict-Transport-Security")).as(what).contains("max-age=31536000");
        assertThat(answer.one("Cross-Origin-Resource-Policy")).as(what).isEqualTo("same-origin");
        assertThat(answer.one("Permissions-Policy")).as(what).contains("camera=()");
        assertThat(answer.one("Cache-Control")).as(what).isNotEmpty();
    }

    private static void requireHeadersOfTheBalancer(String what, RawAnswer answer) {
        assertThat(answer.one("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        assertThat(answer.one("Referrer-Policy")).as(what).isEqualTo("same-origin");
        assertThat(answer.one("Cross-Origin-Opener-Policy")).as(what).isEqualTo("same-origin");
        assertThat(answer.one("Server") + answer.one("X-Powered-By")).as(what).isEmpty();
    }

    @Test
    void theBalancersOwnAnswersSayNothingOfTheRequestAndHaveTheHeadersThatMatterThen()
            throws IOException {
        for (RawAnswer answer :
                List.of(
                        http.get("/"),
                        http.send("POST", "/dologin.action", "a=b", FORM),
                        https.get("/metrics"),
                        https.get("/%6detrics/x"))) {
            assertThat(answer.status()).isIn(308, 403, 404);
            assertThat(answer.body()).hasSizeLessThan(100).doesNotContain("metrics");
            requireHeadersOfTheBalancer("balancer", answer);
        }
        assertThat(https.get("/metrics").one("Strict-Transport-Security")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rest/api/..;/admin",
                "/assets/..;/WEB-INF/web.xml",
                "/s/x/_/;/WEB-INF/web.xml",
                "/assets/%2e%2e/WEB-INF/web.xml",
                "/assets/../WEB-INF/web.xml",
                "/assets/..%2fWEB-INF/web.xml",
                "/assets/..%5cWEB-INF%5cweb.xml",
                "/assets//x.css",
                "//evil.example.org/",
                "/login.action;jsessionid=1",
                "/login.action%00.css",
                "/x/../metrics",
                "/./metrics",
                "/rest/api/content/1/%2E%2E"
            })
    void addressesWithASecondMeaningAreRefused(String path) throws IOException {
        RawAnswer answer = https.get(path);

        // the server itself does not find some of them, which comes to the same
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("web-app", "jvm_", "display-name");
    }

    @Test
    void otherNamesThanTheSitesAreRefusedInWords() throws IOException {
        String request = "GET /login.action HTTP/1.1\r\n%sConnection: close\r\n\r\n";
        RawAnswer renamed = https.say(request.formatted("Host: evil.example.org\r\n"));

        assertThat(renamed.status()).isEqualTo(400);
        assertThat(renamed.body()).contains(site.url()).doesNotContain("evil");
        String twice = "Host: %s\r\nHost: evil.example.org\r\n".formatted(https.authority());
        assertThat(https.say(request.formatted(twice)).status()).isIn(0, 400);
        RawDoor member = site.member();
        assertThat(member.say(request.formatted("Host: evil.example.org\r\n")).status())
                .isEqualTo(400);
        assertThat(member.say(request.formatted(twice)).status()).isEqualTo(400);
        assertThat(member.get("/login.action").status()).isEqualTo(200);
    }

    @Test
    void whatAClientSaysWasForwardedIsNotBelieved() throws IOException {
        String[] forwarded = {"X-Forwarded-Proto: https", "X-Forwarded-Host: evil.example.org"};

        RawAnswer direct =
                site.member()
                        .send(
                                "POST",
                                "/dologin.action",
                                "a=b",
                                FORM,
                                forwarded[0],
                                forwarded[1],
                                "Origin: https://evil.example.org");
        RawAnswer balanced =
                https.send(
                        "POST",
                        "/dologin.action",
                        "a=b",
                        FORM,
                        forwarded[1],
                        "Origin: https://evil.example.org");

        assertThat(direct.status()).isEqualTo(403);
        assertThat(balanced.status()).isEqualTo(403);
    }

    @Test
    void largeHeadsAreCutOffBeforeAMember() throws IOException {
        String[] many =
                Stream.iterate(1, i -> i + 1)
                        .limit(101)
                        .map(i -> "X-" + i + ": y")
                        .toArray(String[]::new);
        String parameters = "a=b&".repeat(1001);

        for (RawAnswer answer :
                List.of(
                        https.get("/login.action", many),
                        https.get("/login.action", "X-Long: " + "y".repeat(66_000)),
                        https.get("/" + "y".repeat(66_000)),
                        https.get("/login.action?" + parameters))) {
            assertThat(answer.status()).isIn(0, 400);
            assertThat(answer.one("X-Watersmeet-Member")).isEmpty();
        }
        assertThat(https.get("/login.action", "X-Long: " + "y".repeat(50_000)).status())
                .isEqualTo(200);
    }

    @Test
    void bodiesAreAsLargeAsTheirKindMayBe() throws IOException {
        String origin = "Origin: " + site.url();

        RawAnswer large =
                https.send("POST", "/dologin.action", "a=" + "b".repeat(10 << 20), FORM, origin);
        RawAnswer many = https.send("POST", "/dologin.action", "a=b&".repeat(1001), FORM, origin);

        // who sends on may find the connection closed before the answer is read
        assertThat(large.status()).isIn(0, 413);
        assertThat(many.status()).isEqualTo(400);
    }

    @Test
    void whoSendsHalfAHeadIsNotWaitedForLong() throws IOException {
        long begin = System.nanoTime();

        RawAnswer answer = https.say("GET /login.action HTTP/1.1\r\nHost: ");

        assertThat(answer.status()).isIn(0, 400, 408);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(25));
    }

    @Test
    void aSecondUpBringsBackOrNamesWhatChangesTheOptions() throws Exception {
        assertThat(site.upAgain()).isZero();
        assertThat(site.upAgain("--https-port", "9443")).isEqualTo(2);
        assertThat(site.upAgain("--certificate", site.otherCertificate().toString())).isEqualTo(2);
        assertThat(site.launched().status().path("url").asText()).isEqualTo(site.url());
    }

    @Test
    void passwordsAreInTheirOwnFilesAndNowhereElse() throws IOException {
        for (String given : List.of(TlsSite.ADMIN_PASSWORD, TlsSite.CERTIFICATE_PASSWORD)) {
            assertThat(SecretSearch.inFiles(site.home(), given)).isEmpty();
            assertThat(SecretSearch.inCommandLines(given)).isEmpty();
        }
        Path folder = site.home().resolve("secrets");
        try (Stream<Path> secrets = Files.list(folder)) {
            List<Path> files = secrets.toList();
            assertThat(files).hasSizeGreaterThanOrEqualTo(5);
            for (Path file : files) {
                String secret = Files.readString(file);
                assertThat(SecretSearch.inFiles(site.home(), secret))
                        .containsExactly(site.home().relativize(file));
                assertThat(SecretSearch.inCommandLines(secret)).isEmpty();
                assertThat(Files.getPosixFilePermissions(file))
                        .isEqualTo(PosixFilePermissions.fromString("r--------"));
            }
        }
    }

    @Test
    void withoutABindAddressNothingListensBeyondThisMachine() throws IOException {
        assertThat(Listeners.ofHome(site.home()))
                .isNotEmpty()
                .allSatisfy(address -> assertThat(address).startsWith("127.0.0.1:"));
    }
}
