package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of files: what browsers and programs get, and what nothing can be made to do. */
@OnServer
@RunAsClient
class DownloadIT {

    private static final String PNG = "\u0089PNG\r\n\u001a\n";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki wiki = Wiki.asAdmin();
    private String page;

    @BeforeEach
    void newPage() {
        page = wiki.newPage(wiki.newSpace(), "Plan", "<p>one</p>");
    }

    /** The address of a new file. */
    private String uploaded(String name, @Nullable String type, byte[] content) {
        Wiki.Reply reply =
                new FileClient()
                        .file(name, type, content)
                        .send("PUT", "/rest/api/content/" + page + "/child/attachment");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().at("/results/0/_links/download").asText();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void largeFileComesOutAsItWentIn() {
        byte[] content = new byte[3_000_000];
        new Random(1).nextBytes(content);
        String address = uploaded("big.bin", null, content);

        HttpResponse<byte[]> whole = FileClient.get(address);
        HttpResponse<byte[]> part = FileClient.get(address, "Range", "bytes=1000000-1999999");

        assertThat(whole.body()).isEqualTo(content);
        assertThat(FileClient.header(whole, "Content-Length")).isEqualTo("3000000");
        assertThat(FileClient.header(whole, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(FileClient.header(part, "Content-Range"))
                .isEqualTo("bytes 1000000-1999999/3000000");
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(content, 1_000_000, 2_000_000));
        assertThat(FileClient.get(address, "Range", "bytes=3000000-").statusCode()).isEqualTo(416);
    }

    @Test
    void unchangedFileIsNotSentAgain() {
        String address = uploaded("a.txt", "text/plain", bytes("one"));
        String tag = FileClient.header(FileClient.get(address), "ETag");

        HttpResponse<byte[]> again = FileClient.get(address, "If-None-Match", tag);
        HttpResponse<byte[]> head = FileClient.fetch("HEAD", address);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(FileClient.header(head, "Content-Length")).isEqualTo("3");
        assertThat(FileClient.header(head, "Last-Modified")).isNotEmpty();
        assertThat(FileClient.get(address, "If-Range", "\"x\"", "Range", "bytes=0-0").statusCode())
                .isEqualTo(200);
    }

    @Test
    void programsAskingForJsonGetBytes() {
        String address = uploaded("a.txt", "text/plain", bytes("one"));

        assertThat(FileClient.get(address, "Accept", "application/json").body())
                .isEqualTo(bytes("one"));
    }

    @ParameterizedTest
    @CsvSource({
        "page.html, text/html, <script>alert(1)</script>",
        "page.html, image/png, <script>alert(1)</script>",
        "picture.png, image/png, <html><script>alert(1)</script>",
        "picture.svg, image/svg+xml, <svg onload='alert(1)'/>",
        "picture.svg, text/plain, <svg onload='alert(1)'/>",
        "feed.xml, application/xml, <?xml version='1.0'?><x/>",
        "x.xhtml, application/xhtml+xml, <html/>",
    })
    void whatCouldRunIsServedAsData(String name, String type, String content) {
        String address = uploaded(name, type, bytes(content));

        HttpResponse<byte[]> response = FileClient.get(address);

        assertThat(FileClient.header(response, "Content-Disposition")).startsWith("attachment");
        assertThat(FileClient.header(response, "Content-Type"))
                .doesNotContain("html")
                .doesNotContain("xml")
                .doesNotContain("svg");
        assertSandboxed(response);
    }

    @Test
    void picturesAreShownByTheirBytesWhateverTheSenderSays() {
        String address = uploaded("a.txt", "text/html", bytes(PNG + "rest"));

        HttpResponse<byte[]> response = FileClient.get(address);

        assertThat(FileClient.header(response, "Content-Type")).isEqualTo("image/png");
        assertThat(FileClient.header(response, "Content-Disposition")).startsWith("inline");
        assertThat(
                        FileClient.header(
                                FileClient.get(address + "&download=true"), "Content-Disposition"))
                .startsWith("attachment");
        assertSandboxed(response);
    }

    private static void assertSandboxed(HttpResponse<?> response) {
        assertThat(FileClient.header(response, "Content-Security-Policy"))
                .isEqualTo("sandbox; default-src 'none'");
        assertThat(FileClient.header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>.png",
                "'; drop table content; --.txt",
                "%2e%2e%2f.txt",
                "a;b=c.txt",
                "100%.txt",
                "a+b c.txt",
                "?x=1#y.txt",
                "grün 文 \ud83d\ude00.txt",
                "${7*7}.txt",
                "...txt",
                "nul\u202etxt.exe",
            })
    void hostileNamesAreOnlyNames(String name) {
        String address = uploaded(name, null, bytes("x"));

        HttpResponse<byte[]> response = FileClient.get(address);

        assertThat(response.statusCode()).as(address).isEqualTo(200);
        assertThat(response.body()).isEqualTo(bytes("x"));
    }

    @Test
    void emptyFileIsAFile() {
        HttpResponse<byte[]> response = FileClient.get(uploaded("empty", null, new byte[0]));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }
}
