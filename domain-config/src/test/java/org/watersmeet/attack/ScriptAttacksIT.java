package org.watersmeet.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watersmeet.attack.Expressions.encoded;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watersmeet.container.BuiltEar;
import org.watersmeet.container.FileClient;
import org.watersmeet.container.FormBrowser;
import org.watersmeet.container.OnServer;
import org.watersmeet.container.Wiki;

/** What users write does not become a script in somebody's browser. */
@OnServer
@RunAsClient
class ScriptAttacksIT {

    private static final String EDIT_PROFILE = "/users/editmyprofile.action";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki wiki = Wiki.asAdmin();
    private final FormBrowser browser = new FormBrowser();
    private String space;
    private String page;

    @BeforeEach
    void aPage() {
        space = wiki.newSpace();
        page = wiki.newPage(space, "Plan", "<p>one</p>");
    }

    /** No browser reads it as HTML, and if one did, nothing in it would run. */
    private static void assertNoPage(Struck struck) {
        assertThat(struck.status()).as(struck.request()).isLessThan(500);
        assertThat(struck.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(struck.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("script-src 'unsafe");
        if (struck.header("Content-Type").startsWith("text/html")) {
            Scripts.assertNone(struck.body());
        } else if (!struck.body().isEmpty()) {
            assertThat(struck.header("Content-Type")).startsWith("application/json");
        }
    }

    @Test
    void cve_2015_8398_addressOfRestIsNotShownAsAPage() {
        String code = encoded(Scripts.ELEMENT.replace("/", ""));
        for (String theirs :
                List.of(
                        "/rest/prototype/1/session/check/something" + code,
                        "/rest/prototype/1/session/check/something"
                                + "%3Cimg%20src%3da%20onerror%3dalert%28%27reflectXSS%27%29%3E")) {
            Struck struck = Strike.getAsAdmin(theirs).assertRefused();
            assertNoPage(struck);
            assertThat(struck.header("Content-Type")).startsWith("application/json");
        }
        for (String ours :
                List.of(
                        "/rest/api/content/X",
                        "/rest/api/content/" + page + "/child/X",
                        "/rest/api/content/" + page + "/property/X",
                        "/rest/api/content/" + page + "/version/X",
                        "/rest/api/space/X",
                        "/rest/api/space/" + space + "/content/X",
                        "/rest/api/user?username=X",
                        "/rest/api/group/X",
                        "/rest/api/content?title=X&expand=X",
                        "/rest/api/longtask/X",
                        "/rest/X/1.0/content",
                        "/display/X",
                        "/display/" + space + "/X",
                        "/label/X",
                        "/login.action?os_destination=X",
                        "/users/viewuserprofile.action?username=X",
                        "/pages/createpage.action?spaceKey=X&title=X",
                        "/edit/new?spaceKey=" + space + "&title=X",
                        "/X")) {
            String struck = ours.replace("X", code);
            assertNoPage(Strike.getAsAdmin(struck));
            assertNoPage(Strike.get(struck));
        }
    }

    private String uploaded(String name, String type, String content) {
        Wiki.Reply sent =
                new FileClient()
                        .file(name, type, content)
                        .send("PUT", "/rest/api/content/" + page + "/child/attachment");
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        return sent.json().at("/results/0/_links/download").asText();
    }

    private static void assertData(HttpResponse<byte[]> file) {
        assertThat(FileClient.header(file, "Content-Disposition")).startsWith("attachment");
        assertThat(FileClient.header(file, "Content-Type"))
                .doesNotContain("html", "svg", "xml", "script");
        assertThat(FileClient.header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(FileClient.header(file, "Content-Security-Policy"))
                .isEqualTo("sandbox; default-src 'none'");
    }

    @Test
    void cve_2019_20102_typeThatTheSenderNamesIsNotServed() {
        Struck theirs =
                Strike.of(
                                "POST",
                                "/plugins/drag-and-drop/upload.action?mimeType=text/html"
                                        + "&filename=x.html&pageId="
                                        + page)
                        .asAdmin()
                        .with("X-Atlassian-Token", "no-check")
                        .with("Content-Type", "text/html")
                        .body("<script>alert(1)</script>")
                        .send();
        assertThat(theirs.status()).isEqualTo(404);

        for (String type :
                List.of(
                        "text/html",
                        "image/svg+xml",
                        "application/xhtml+xml",
                        "text/xml",
                        "image/png")) {
            for (String name : List.of("x.html", "x.svg", "x.png", "x.txt", "x")) {
                assertData(FileClient.get(uploaded(name, type, "<script>alert(1)</script>")));
            }
        }
        Scripts.assertNone(wiki.get("/pages/viewpageattachments.action?pageId=" + page).body());
    }

    @Test
    void cve_2018_13389_rdfIsServedAsData() {
        String rdf =
                "<?xml version='1.0'?><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                        + " xmlns:h='http://www.w3.org/1999/xhtml'><h:script>alert(1)</h:script></rdf:RDF>";
        String address = uploaded("x.rdf", "application/rdf+xml", rdf);

        assertData(FileClient.get(address));
        assertData(FileClient.get(address, "Accept", "application/rdf+xml"));
        // Confluence's address of the same bytes
        assertData(FileClient.get("/download/attachments/" + page + "/x.rdf?api=v2"));
    }

    @Test
    void cve_2016_4317_profileRunsNoScript() {
        Wiki user = wiki.newUser();
        String name = user.callerName();
        browser.signIn(name, name + "'s own");
        Map<String, String> form =
                FormBrowser.fields(
                        browser.get(EDIT_PROFILE), "form[action='" + EDIT_PROFILE + "']");
        form.put("fullName", "Ada " + Scripts.ELEMENT);
        form.put("email", "ada@example.org");
        form.put("about", Scripts.ELEMENT + " javascript:alert(1)");
        form.put("timeZone", "");
        form.put("language", "");
        assertThat(browser.submit(EDIT_PROFILE, form).status()).isEqualTo(303);
        String mine = user.newPage(space, "By " + name, "<p>x</p>");

        for (String screen :
                List.of(
                        "/users/viewmyprofile.action",
                        EDIT_PROFILE,
                        "/users/viewuserprofile.action?username=" + name,
                        "/pages/viewpage.action?pageId=" + mine,
                        "/pages/viewpreviousversions.action?pageId=" + mine)) {
            Wiki.Reply reply = browser.get(screen);
            assertThat(reply.body()).as(screen).contains("xsscanary");
            Scripts.assertNone(reply.body());
        }
        Scripts.assertNone(wiki.get("/admin/users/viewuser.action?username=" + name).body());
        Scripts.assertNone(wiki.get("/admin/users/browseusers.action").body());
    }

    @Test
    void cve_2016_6283_newNameOfAFileRunsNoScript() {
        uploaded("x.txt", "text/plain", "x");
        String id =
                wiki.get("/rest/api/content/" + page + "/child/attachment")
                        .json()
                        .at("/results/0/id")
                        .asText();
        String code = encoded(Scripts.ELEMENT);
        Strike.form("/pages/doeditattachment.action?pageId=" + page, "newFileName=" + code)
                .asAdmin()
                .send()
                .assertRefused();

        // refused, and typed again into the form
        Struck again =
                Strike.form(
                                "/pages/editattachment.action?id=" + id,
                                "filename=%s%s&comment=%s&page=%s"
                                        .formatted(code, "%2F", code, code))
                        .asAdmin()
                        .send();
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.body()).contains("&lt;xsscanary");
        Scripts.assertNone(again.body());
        Strike.form(
                        "/pages/editattachment.action?id=" + id,
                        "filename=%s&comment=%s"
                                .formatted(encoded("<xsscanary onclick=alert(1)>.txt"), code))
                .asAdmin()
                .send();
        for (String screen :
                List.of(
                        "/pages/viewpageattachments.action?pageId=" + page,
                        "/pages/viewpage.action?pageId=" + page,
                        "/pages/editattachment.action?id=" + id)) {
            Scripts.assertNone(wiki.get(screen).body());
        }
    }
}
