package org.watersmeet.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watersmeet.attack.Expressions.encoded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
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

/** Nothing of the application and of the machine is a file that an address or a parameter names. */
@OnServer
@RunAsClient
class FileAttacksIT {

    /** What stands in the application's own files. */
    private static final String[] INSIDE = {
        "<web-app", "<jboss-web", "<beans", "Manifest-Version", "<persistence", "root:x:0:0"
    };

    /** Where files are served, here and in Confluence. */
    private static final List<String> PREFIXES =
            List.of(
                    "/",
                    "/assets/",
                    "/s/x/_/",
                    "/download/attachments/1/",
                    "/download/thumbnails/1/",
                    "/download/userResources/x/",
                    "/display/",
                    "/rest/api/",
                    "/edit/");

    /** Ways out of a folder, and ways to say the same in other characters. */
    private static final List<String> WAYS =
            List.of(
                    ";/",
                    ";x=1/",
                    "..;/",
                    "%3b/",
                    "%2e/",
                    "./",
                    "../",
                    "%2e%2e/",
                    "..%2f",
                    "..%5c",
                    "..\\",
                    "%252e%252e/",
                    "%252f",
                    "//",
                    "\u2215",
                    "%c0%ae%c0%ae/",
                    "%00/");

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

    private Struck closed(Struck struck) {
        return struck.assertWithout(INSIDE).assertWithout(canary.secret());
    }

    @Test
    void cve_2021_26085_nothingBehindWebInfIsServed() {
        for (String theirs :
                List.of(
                        "/s/123cfx/_/;/WEB-INF/web.xml",
                        "/s/x/_/;/WEB-INF/web.xml",
                        "/s/x/_/;/WEB-INF/jboss-web.xml",
                        "/s/x/_/;/WEB-INF/decorators.xml",
                        "/s/x/_/;/WEB-INF/classes/seraph-config.xml",
                        "/s/x/_/;/META-INF/MANIFEST.MF",
                        "/s/x/_/;/META-INF/maven/com.atlassian.confluence/confluence-webapp/pom.xml")) {
            closed(Strike.get(theirs)).assertRefused();
            closed(Strike.getAsAdmin(theirs)).assertRefused();
        }
        strikeEachPrefix(List.of("WEB-INF/web.xml", "META-INF/MANIFEST.MF"));
    }

    @Test
    void cve_2020_29448_nothingBehindWebInfIsServedInOtherCharacters() {
        for (String theirs :
                List.of(
                        "/s/1/_/%2e/WEB-INF/web.xml",
                        "/s/1/_/WEB-INF%2fweb.xml",
                        "/s/1/_/./WEB-INF/web.xml",
                        "/s/1/_/%57EB-INF/web.xml",
                        "/s/1/_/web-inf/web.xml",
                        "/s/1/_/WEB-INF/classes/../web.xml",
                        "/s/1/_/META-INF/MANIFEST.MF")) {
            closed(Strike.get(theirs)).assertRefused();
        }
        strikeEachPrefix(List.of("%57EB-INF/web.xml", "web-inf/web.xml", "WEB-INF./web.xml"));
    }

    private void strikeEachPrefix(List<String> files) {
        for (String prefix : PREFIXES) {
            for (String file : files) {
                closed(Strike.getAsAdmin(prefix + file)).assertRefused();
                for (String way : WAYS) {
                    closed(Strike.get(prefix + way + file)).assertRefused();
                    closed(Strike.getAsAdmin(prefix + way + way + way + file)).assertRefused();
                }
            }
            for (String way : List.of("../", "..%2f", "..;/", "%2e%2e/")) {
                String out = way.repeat(12) + canary.file().toString().substring(1);
                closed(Strike.get(prefix + out)).assertRefused();
            }
        }
    }

    @Test
    void cve_2023_22527_templatesAndClassesHaveNoAddress() throws IOException {
        String fields =
                "label="
                        + encoded("\\u0027+#request.get('x')+\\u0027")
                        + "&x="
                        + encoded("${1337*7331}");
        for (String theirs :
                List.of(
                        "/template/aui/text-inline.vm",
                        "/template/xhtml/text.vm",
                        "/template/custom/content-editor.vm")) {
            closed(Strike.get(theirs)).assertRefused();
            closed(Strike.form(theirs, fields).send())
                    .assertWithout(Expressions.PRODUCT)
                    .assertRefused();
        }

        List<String> files = filesOfTheApplication();
        assertThat(files).anyMatch(it -> it.endsWith("web.xml")).hasSizeGreaterThan(100);
        for (String file : files) {
            closed(Strike.getAsAdmin("/" + file)).assertRefused();
        }
        List<String> few = files.stream().filter(it -> it.contains("INF/")).limit(40).toList();
        for (String prefix : PREFIXES) {
            few.forEach(file -> closed(Strike.getAsAdmin(prefix + file)).assertRefused());
        }
    }

    /**
     * By their names in the EAR and in the WAR, but for what browsers may have, and every class.
     */
    private static List<String> filesOfTheApplication() throws IOException {
        List<String> names = new ArrayList<>();
        int classes = 0;
        try (ZipFile ear = new ZipFile(System.getProperty("watersmeet.ear"))) {
            for (ZipEntry entry : ear.stream().filter(it -> !it.isDirectory()).toList()) {
                names.add(entry.getName());
                if (!entry.getName().endsWith(".war")) {
                    continue;
                }
                try (ZipInputStream war = new ZipInputStream(ear.getInputStream(entry))) {
                    for (ZipEntry it = war.getNextEntry(); it != null; it = war.getNextEntry()) {
                        boolean type = it.getName().endsWith(".class");
                        boolean taken = !type || classes++ % 8 == 0;
                        if (taken && !it.isDirectory() && !it.getName().startsWith("assets/")) {
                            names.add(it.getName().replace(" ", "%20").replace("$", "%24"));
                        }
                    }
                }
            }
        }
        return names;
    }

    @Test
    void cve_2015_8399_noParameterNamesAFile() {
        for (String name : canary.names()) {
            String code = encoded(name);
            closed(Strike.getAsAdmin("/spaces/viewdefaultdecorator.action?decoratorName=" + code))
                    .assertRefused();
            closed(Strike.getAsAdmin("/admin/viewdefaultdecorator.action?decoratorName=" + code))
                    .assertRefused();

            for (String ours :
                    List.of(
                            "/pages/createpage-entervariables.action?spaceKey=X&templateId=",
                            "/pages/templates2/viewpagetemplate.action?entityId=",
                            "/rest/api/template/",
                            "/rest/api/contentbody/convert/",
                            "/plugins/viewsource/viewpagesrc.action?pageId=",
                            "/download/attachments/" + page + "/",
                            "/download/thumbnails/" + page + "/",
                            "/download/userResources/",
                            "/longrunningtask/",
                            "/assets/")) {
                closed(Strike.getAsAdmin(ours + code)).assertRefused();
            }
            closed(Strike.getAsAdmin("/login.action?os_destination=" + code));
            closed(Strike.getAsAdmin("/display/" + code + "?decorator=" + code));
            closed(
                    Strike.of("GET", "/pages/viewpage.action?pageId=" + page)
                            .asAdmin()
                            .with("Cookie", "wm-theme=" + name)
                            .with("Accept-Language", "../../" + name)
                            .send());
        }
    }

    @Test
    void cve_2019_3394_bodiesThatNameFilesShowNone() {
        StringBuilder body = new StringBuilder();
        for (String name : canary.names()) {
            String value = name.replace("&", "&amp;");
            body.append("<p><ac:image><ri:url ri:value=\"%s\"/></ac:image>".formatted(value))
                    .append(
                            "<ac:image><ri:attachment ri:filename=\"%s\"/></ac:image>"
                                    .formatted(value))
                    .append(
                            "<ac:link><ri:attachment ri:filename=\"%s\"/></ac:link>"
                                    .formatted(value))
                    .append("<a href=\"%s\">a</a><img src=\"%s\"/></p>".formatted(value, value));
        }
        String hostile = wiki.newPage(wiki.newSpace(), "Pictures", body.toString());

        for (String theirs :
                List.of(
                        "/exportword?pageId=",
                        "/spaces/flyingpdf/pdfpageexport.action?pageId=",
                        "/pages/doexportpage.action?pageId=")) {
            closed(Strike.getAsAdmin(theirs + hostile)).assertRefused();
        }
        for (String ours :
                List.of(
                        "/pages/viewpage.action?pageId=" + hostile,
                        "/pages/viewpageattachments.action?pageId=" + hostile,
                        "/rest/api/content/" + hostile + "?expand=body.export_view",
                        "/rest/api/content/" + hostile + "?expand=body.styled_view")) {
            Struck shown = closed(Strike.getAsAdmin(ours));
            assertThat(shown.status()).as(ours).isEqualTo(200);
        }
    }

    /** Confluence wrote the files below the names they were given. */
    @Test
    void cve_2019_3398_namesOfFilesAreNotPlacesToWriteTo() throws IOException {
        closed(Strike.getAsAdmin("/pages/downloadallattachments.action?pageId=" + page))
                .assertRefused();
        String made = canary.made().toString();
        Path server = Path.of("target", "container-tests");
        long before = filesCalled("made.txt", server);

        for (String name :
                List.of(
                        made,
                        "../../../../../../../../.." + made,
                        "..\\\\..\\\\made.txt",
                        "C:\\\\made.txt",
                        "\u2215..\u2215made.txt",
                        "..;/made.txt",
                        "%2e%2e%2fmade.txt",
                        "x".repeat(300) + "/../made.txt")) {
            Wiki.Reply sent =
                    new FileClient()
                            .file(name, null, "x".getBytes(StandardCharsets.UTF_8))
                            .send("PUT", "/rest/api/content/" + page + "/child/attachment");
            assertThat(sent.status()).as(name + sent.body()).isIn(200, 400);
            String stored = sent.json().at("/results/0/title").asText();
            assertThat(stored).as(name).doesNotContain("/").doesNotContain("\\");
        }

        assertThat(filesCalled("made.txt", server)).isEqualTo(before).isZero();
        assertThat(filesCalled("made.txt", Path.of("."))).isZero();
    }

    private static long filesCalled(String name, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(it -> it.getFileName().toString().equals(name)).count();
        }
    }

    /** The tests above would notice: these answers do hold what they look for. */
    @Test
    void secretThatIsShownIsNoticed() throws IOException {
        String shown = wiki.newPage(wiki.newSpace(), "Told", "<p>" + canary.secret() + "</p>");

        assertThat(Strike.getAsAdmin("/pages/viewpage.action?pageId=" + shown).text())
                .contains(canary.secret());
        assertThat(Files.readString(canary.file())).isEqualTo(canary.secret());
    }
}
