package org.watersmeet.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watersmeet.attack.Expressions.encoded;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.watersmeet.container.BuiltEar;
import org.watersmeet.container.FormBrowser;
import org.watersmeet.container.OnServer;
import org.watersmeet.container.Wiki;

/** What authors write into macros names no file, no template, and nothing to be fetched. */
@OnServer
@RunAsClient
class MacroAttacksIT {

    /** Of Confluence and its usual extensions; this wiki has none of them, or refuses them. */
    private static final Map<String, List<String>> THEIRS =
            Map.of(
                    "widget", List.of("url", "_template", "width"),
                    "rss", List.of("url", "showTitlesOnly"),
                    "html-include", List.of("url"),
                    "include-html", List.of("url"),
                    "iframe", List.of("src"),
                    "jira", List.of("url", "server"),
                    "csv", List.of("file", "url"),
                    "livesearch", List.of("spaceKey", "template"),
                    "userlister", List.of("groups"),
                    "viewpdf", List.of("name", "page"));

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki wiki = Wiki.asAdmin();
    @RegisterExtension final Canary canary = new Canary();
    private String space;
    private String page;

    @BeforeEach
    void aPage() {
        space = wiki.newSpace();
        page = wiki.newPage(space, "Plan", "<p>one</p>");
    }

    /** Every macro with its parameters, as the macro browser tells them. */
    private Map<String, List<String>> macros() {
        Map<String, List<String>> all = new LinkedHashMap<>(THEIRS);
        Wiki.Reply screen = wiki.get("/plugins/macrobrowser/browse-macros.action");
        for (Element section : FormBrowser.screen(screen).select("section[aria-labelledby]")) {
            List<String> names = new ArrayList<>(section.select("tbody th code").eachText());
            names.add("");
            names.add("_template");
            names.add("url");
            all.put(section.select("h2").text(), names);
        }
        assertThat(all).hasSizeGreaterThan(THEIRS.size() + 25);
        return all;
    }

    private static String macro(String name, String parameter, String value) {
        String written = value.replace("&", "&amp;").replace("<", "&lt;");
        return "<ac:structured-macro ac:name=\"%s\"><ac:parameter ac:name=\"%s\">%s</ac:parameter>"
                        .formatted(name, parameter, written)
                + "<ac:rich-text-body><p>body</p></ac:rich-text-body></ac:structured-macro>";
    }

    private Struck closed(Struck struck) {
        return struck.assertWithout(
                canary.secret(), Expressions.PRODUCT, "<web-app", "Manifest-Version");
    }

    private Struck shown(String body) {
        var input = Wiki.object().put("value", body).put("representation", "storage");
        return closed(
                Strike.json(
                                "POST",
                                "/rest/api/contentbody/convert/view?pageIdContext=" + page,
                                input.toString())
                        .asAdmin()
                        .send());
    }

    /** The second worked case of the plan: a macro parameter that names a template file. */
    @Test
    void cve_2019_3396_noParameterOfAMacroNamesAFile() {
        for (String name : canary.names()) {
            String preview =
                    "{\"contentId\":\"%s\",\"macro\":{\"name\":\"widget\",\"body\":\"\",\"params\":"
                            + "{\"url\":\"https://www.viddler.com/v/1\",\"width\":\"1000\","
                            + "\"_template\":\"%s\"}}}";
            closed(
                            Strike.json(
                                            "POST",
                                            "/rest/tinymce/1/macro/preview",
                                            preview.formatted(page, name))
                                    .asAdmin()
                                    .with("Referer", "http://127.0.0.1/")
                                    .send())
                    .assertRefused();
        }

        int shown = 0;
        for (Map.Entry<String, List<String>> macro : macros().entrySet()) {
            for (String parameter : macro.getValue()) {
                StringBuilder body = new StringBuilder();
                for (String value : canary.names()) {
                    body.append(macro(macro.getKey(), parameter, value));
                }
                body.append(macro(macro.getKey(), parameter, "${1337*7331} #set($x=1337*7331)$x"));
                assertThat(shown(body.toString()).status()).as(macro.getKey()).isEqualTo(200);
                shown++;
            }
        }
        assertThat(shown).isGreaterThan(150);
    }

    @Test
    void cve_2019_3396_savedMacrosNameNoFileEither() {
        StringBuilder body = new StringBuilder();
        for (String name :
                List.of("widget", "include", "code", "view-file", "gallery", "profile")) {
            for (String value : canary.names()) {
                body.append(macro(name, "_template", value)).append(macro(name, "", value));
            }
        }
        String hostile = wiki.newPage(space, "Macros", body.toString());

        for (String screen :
                List.of(
                        "/pages/viewpage.action?pageId=",
                        "/edit/page/",
                        "/pages/copypage.action?pageId=")) {
            Struck struck = closed(Strike.getAsAdmin(screen + hostile));
            assertThat(struck.status()).as(screen).isEqualTo(200);
        }
    }

    @Test
    void cve_2021_26072_macrosFetchNothing() {
        String address = canary.sinkAddress();
        Struck theirs =
                Strike.json(
                                "POST",
                                "/rest/tinymce/1/macro/preview",
                                "{\"macro\":{\"name\":\"widget\",\"params\":{\"url\":\"%s\"}}}"
                                        .formatted(address))
                        .asAdmin()
                        .send();
        closed(theirs).assertRefused();
        closed(Strike.getAsAdmin("/rest/sharelinks/1.0/link?url=" + encoded(address)))
                .assertRefused();

        StringBuilder body = new StringBuilder();
        for (String host : loopback()) {
            body.append(macro("widget", "url", host))
                    .append(macro("rss", "url", host))
                    .append(macro("html-include", "url", host))
                    .append("<p><ac:image><ri:url ri:value=\"%s\"/></ac:image></p>".formatted(host))
                    .append("<p><a href=\"%s\">%s</a></p>".formatted(host, host));
        }
        assertThat(shown(body.toString()).status()).isEqualTo(200);
        String hostile = wiki.newPage(space, "Fetch", body.toString());
        assertThat(closed(Strike.getAsAdmin("/pages/viewpage.action?pageId=" + hostile)).status())
                .isEqualTo(200);
    }

    /** This machine by other names. */
    private List<String> loopback() {
        int port = URI.create(canary.sinkAddress()).getPort();
        return List.of(
                canary.sinkAddress(),
                "http://localhost:" + port + "/",
                "http://2130706433:" + port + "/",
                "http://0177.0.0.1:" + port + "/",
                "http://0x7f.1:" + port + "/",
                "http://[::ffff:127.0.0.1]:" + port + "/",
                "http://user@127.0.0.1:" + port + "/");
    }

    @Test
    void cve_2020_29445_calendarsOfOthersAreNotFetched() {
        for (String address : loopback()) {
            String code = encoded(address);
            for (String target :
                    List.of(
                            "/rest/calendar-services/1.0/calendar/subcalendars.json",
                            "/rest/calendar-services/1.0/calendar/eventtype/reminder.json")) {
                closed(Strike.form(target, "type=subscription&location=" + code).asAdmin().send())
                        .assertRefused();
            }
            for (String ours :
                    List.of(
                            "/login.action?os_destination=",
                            "/rest/api/content?title=",
                            "/rest/api/space?label=",
                            "/users/viewuserprofile.action?username=")) {
                closed(Strike.getAsAdmin(ours + code));
            }
            closed(
                    Strike.json(
                                    "POST",
                                    "/rest/api/contentbody/convert/view",
                                    "{\"value\":\"!%s!\",\"representation\":\"wiki\"}"
                                            .formatted(address))
                            .asAdmin()
                            .send());
        }
    }

    @Test
    void cve_2019_3395_noMethodAndNoHeaderSendsTheServerElsewhere() {
        String elsewhere = canary.sinkAuthority();
        for (String method : List.of("PROPFIND", "COPY", "MOVE", "LOCK", "MKCOL", "GET", "PUT")) {
            for (String target :
                    List.of("/webdav/x", "/plugins/servlet/webdav/x", "/display/" + space)) {
                Struck struck =
                        Strike.of(method, target)
                                .asAdmin()
                                .host(elsewhere)
                                .with("Destination", canary.sinkAddress())
                                .with("X-Forwarded-Host", elsewhere)
                                .with("X-Forwarded-For", elsewhere)
                                .send();
                closed(struck);
                assertThat(struck.header("Location")).doesNotContain(elsewhere);
            }
        }
        closed(Strike.of("GET", canary.sinkAddress() + "x").asAdmin().send());
        // the listener itself ends this one, before any servlet
        assertThat(Strike.of("CONNECT", elsewhere).asAdmin().send().status()).isEqualTo(405);
    }

    @Test
    void cve_2017_16856_linksOfMacrosAndPagesRunNoScript() {
        List<String> links = Scripts.ADDRESSES;
        StringBuilder body = new StringBuilder();
        for (String link : links) {
            String value = link.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
            body.append(macro("rss", "url", link))
                    .append(macro("widget", "url", link))
                    .append("<p><a href=\"%s\">one</a>".formatted(value))
                    .append("<ac:image><ri:url ri:value=\"%s\"/></ac:image>".formatted(value))
                    .append("<ac:link><ri:url ri:value=\"%s\"/></ac:link></p>".formatted(value));
        }
        String hostile = wiki.newPage(space, "Links", body.toString());

        Wiki.Reply reply = wiki.get("/pages/viewpage.action?pageId=" + hostile);

        assertThat(reply.status()).isEqualTo(200);
        Scripts.assertNone(reply.body());
        assertThat(reply.body()).contains("one");
    }

    /** What Livesearch showed of a page it found is here what lists show of pages they name. */
    @Test
    void cve_2020_36290_listsOfPagesRunNoScript() {
        String title = "Plan " + Scripts.ELEMENT;
        String named =
                wiki.newPage(space, title, "<p>" + Scripts.ELEMENT.replace("<", "&lt;") + "</p>");
        wiki.post(
                "/rest/api/content/" + named + "/label",
                "[{\"prefix\":\"global\",\"name\":\"searched\"}]");
        closed(Strike.getAsAdmin("/rest/quicksearch/1/search?query=" + encoded(title)))
                .assertRefused();
        StringBuilder body = new StringBuilder();
        for (String name :
                List.of(
                        "children",
                        "pagetree",
                        "recently-updated",
                        "contentbylabel",
                        "livesearch",
                        "listlabels")) {
            body.append(macro(name, "labels", "searched"));
        }
        String list = wiki.newPage(space, "Lists", body.toString());

        for (String screen :
                List.of(
                        "/pages/viewpage.action?pageId=" + list,
                        "/pages/viewpage.action?pageId=" + named,
                        "/pages/listpages-dirview.action?key=" + space,
                        "/label/" + space + "/searched",
                        "/dashboard.action")) {
            Wiki.Reply reply = wiki.get(screen);
            assertThat(reply.status()).as(screen).isEqualTo(200);
            Scripts.assertNone(reply.body());
        }
        assertThat(wiki.get("/label/" + space + "/searched").body()).contains("&lt;xsscanary");
    }
}
