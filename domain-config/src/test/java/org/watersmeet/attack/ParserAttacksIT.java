package org.watersmeet.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.watersmeet.container.BuiltEar;
import org.watersmeet.container.FileClient;
import org.watersmeet.container.OnServer;
import org.watersmeet.container.Wiki;

/** What is parsed stays small, fetches nothing and does not take long. */
@OnServer
@RunAsClient
class ParserAttacksIT {

    /** A slow machine's share included; the same work without limits takes minutes. */
    private static final Duration SHORT = Duration.ofSeconds(5);

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki wiki = Wiki.asAdmin();
    @RegisterExtension final Canary canary = new Canary();
    private String page;

    @BeforeEach
    void aPage() {
        page = wiki.newPage(wiki.newSpace(), "Plan", "<p>one</p>");
    }

    private List<String> hostileDocuments() {
        String file = canary.file().toUri().toString();
        String address = canary.sinkAddress();
        StringBuilder laughs = new StringBuilder("<!DOCTYPE p [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        return List.of(
                "<!DOCTYPE p [<!ENTITY x SYSTEM \"%s\">]><p>&x;</p>".formatted(file),
                "<!DOCTYPE p [<!ENTITY x SYSTEM \"%s\">]><p>&x;</p>".formatted(address),
                "<!DOCTYPE p SYSTEM \"%sx.dtd\"><p>x</p>".formatted(address),
                "<!DOCTYPE p [<!ENTITY %% x SYSTEM \"%s\">%%x;]><p>x</p>".formatted(address),
                "<?xml-stylesheet href=\"%s\"?><p>x</p>".formatted(address),
                "<p xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"%s\"/></p>"
                        .formatted(file),
                "<p xsi:schemaLocation=\"x %s\">x</p>".formatted(address),
                laughs + "]><p>&a29;</p>",
                "<!DOCTYPE p [<!ENTITY a \""
                        + "x".repeat(50_000)
                        + "\">]><p>"
                        + "&a;".repeat(50_000)
                        + "</p>",
                "<p>".repeat(20_000) + "</p>".repeat(20_000));
    }

    private Struck quick(Strike strike) {
        long start = System.nanoTime();
        Struck struck = strike.send().assertWithout(canary.secret());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SHORT);
        return struck;
    }

    @Test
    void cve_2012_2926_entitiesAndDeepDocumentsAreRefused() {
        for (String document : hostileDocuments()) {
            for (String theirs :
                    List.of(
                            "/rpc/xmlrpc",
                            "/rpc/soap-axis/confluenceservice-v1",
                            "/plugins/servlet/soap-axis1/confluenceservice-v2")) {
                quick(
                                Strike.of("POST", theirs)
                                        .with("Content-Type", "text/xml")
                                        .with("X-Atlassian-Token", "no-check")
                                        .body(document))
                        .assertRefused();
            }
            var body = Wiki.object().put("value", document).put("representation", "storage");
            Struck converted =
                    quick(
                            Strike.json(
                                            "POST",
                                            "/rest/api/contentbody/convert/view",
                                            body.toString())
                                    .asAdmin());
            assertThat(converted.status()).as(document.substring(0, 15)).isIn(200, 400, 413);
            assertThat(converted.body().length()).isLessThan(100_000);
            var edit = Wiki.body(Wiki.edit(2, "Plan"), document);
            quick(Strike.json("PUT", "/rest/api/content/" + page, edit.toString()).asAdmin());
            wiki.put("/rest/api/content/" + page, Wiki.body(Wiki.edit(3, "Plan"), "<p>x</p>"));
        }
        assertThat(wiki.get("/pages/viewpage.action?pageId=" + page).status()).isEqualTo(200);
    }

    /** Few bytes that say they are very many pixels. */
    @Test
    void cve_2020_29450_pictureOfTooManyPixelsIsRefusedAtOnce() {
        byte[] png = new byte[64];
        byte[] start = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(start, 0, png, 0, start.length);
        png[16] = 0x7f;
        png[20] = 0x7f;
        png[24] = 8;
        png[25] = 2;
        byte[] gif =
                "GIF89a\u00ff\u00ff\u00ff\u00ff\u0080\0\0".getBytes(StandardCharsets.ISO_8859_1);
        for (byte[] picture : List.of(png, gif)) {
            for (String address :
                    List.of(
                            "/users/profile/doeditmyprofilepicture.action",
                            "/users/douploadavatar.action")) {
                long begun = System.nanoTime();
                Wiki.Reply reply =
                        new FileClient()
                                .part("name=\"picture\"; filename=\"a.png\"", "image/png", picture)
                                .send("POST", address);
                assertThat(reply.status()).as(address).isIn(400, 404, 413);
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SHORT);
            }
            Wiki.Reply file =
                    new FileClient()
                            .file("bomb.png", "image/png", picture)
                            .send("PUT", "/rest/api/content/" + page + "/child/attachment");
            assertThat(file.status()).isEqualTo(200);
            quick(Strike.of("GET", "/download/thumbnails/" + page + "/bomb.png").asAdmin());
        }
    }
}
