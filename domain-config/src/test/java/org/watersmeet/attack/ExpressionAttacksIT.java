package org.watersmeet.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watersmeet.attack.Expressions.encoded;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.watersmeet.container.FileClient;
import org.watersmeet.container.FormBrowser;
import org.watersmeet.container.OnServer;
import org.watersmeet.container.TestServer;
import org.watersmeet.container.Wiki;

/** Whatever is sent is data: no language evaluates it. */
@OnServer
@RunAsClient
class ExpressionAttacksIT {

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki wiki = Wiki.asAdmin();
    private final FormBrowser browser = new FormBrowser();
    @RegisterExtension final Canary canary = new Canary();
    private String space;

    @BeforeEach
    void aSpace() {
        space = wiki.newSpace();
    }

    private static Struck unevaluated(Struck struck) {
        return struck.assertWithout(Expressions.PRODUCT);
    }

    private List<String> expressions() {
        return java.util.stream.Stream.concat(
                        Expressions.ALL.stream(), Expressions.making(canary.made()).stream())
                .toList();
    }

    @Test
    void cve_2022_26134_expressionInTheAddressIsNotEvaluated() {
        int saidBack = 0;
        for (String expression : expressions()) {
            String code = encoded(expression);
            unevaluated(Strike.get("/" + code + "/")).assertRefused();
            unevaluated(Strike.get("/" + code + "/index.action")).assertRefused();
            unevaluated(Strike.get("/" + expression.replace(" ", "") + "/"));

            for (String ours :
                    List.of(
                            "/display/" + code,
                            "/display/" + space + "/" + code,
                            "/rest/api/space/" + code,
                            "/label/" + code,
                            "/users/viewuserprofile.action?username=" + code,
                            "/download/attachments/1/" + code,
                            "/rest/api/content?title=" + code,
                            "/rest/api/content?expand=" + code)) {
                unevaluated(Strike.getAsAdmin(ours));
            }
            Struck struck = unevaluated(Strike.getAsAdmin("/rest/api/content/" + code));
            assertThat(struck.status()).isIn(400, 404);
            saidBack += struck.body().contains("1337*7331") ? 1 : 0;
        }

        assertThat(saidBack).as("answers that repeat what was sent").isPositive();
    }

    @Test
    void cve_2022_26134_expressionInAHeaderIsNotEvaluated() {
        for (String expression : expressions()) {
            unevaluated(
                    Strike.of("GET", "/display/" + space)
                            .asAdmin()
                            .with("User-Agent", expression)
                            .with("Referer", expression)
                            .with("Accept-Language", expression)
                            .with("X-Forwarded-Host", expression)
                            .with("Cookie", "wm-theme=" + expression)
                            .with(expression.replaceAll("[^a-z0-9]", ""), expression)
                            .send());
            unevaluated(Strike.of("GET", "/login.action").host(expression).send());
            unevaluated(
                            Strike.of("POST", "/rest/api/content/1/child/attachment")
                                    .asAdmin()
                                    .with("X-Atlassian-Token", "no-check")
                                    .with("Content-Type", expression)
                                    .body(expression)
                                    .send())
                    .assertRefused();
        }
    }

    @Test
    void cve_2021_26084_expressionInAFieldIsNotEvaluated() {
        for (String expression : expressions()) {
            String code = encoded(expression);
            for (String theirs :
                    List.of(
                            "/pages/doenterpagevariables.action",
                            "/pages/createpage-entervariables.action",
                            "/users/user-dark-features",
                            "/templates/editor-preload-container",
                            "/confluence/pages/createpage-entervariables.action")) {
                unevaluated(Strike.form(theirs, "queryString=" + code).send()).assertRefused();
                unevaluated(
                                Strike.form(theirs, "queryString=" + code + "&linkCreation=" + code)
                                        .asAdmin()
                                        .send())
                        .assertRefused();
            }
        }
    }

    /** Each form of these screens, with the expression in each of its fields. */
    @Test
    void cve_2021_26084_expressionInAFormOfOursIsNotEvaluated() {
        String page = wiki.newPage(space, "Plan", "<p>one</p>");
        browser.signIn(TestServer.ADMIN, TestServer.ADMIN_PASSWORD);
        List<String> screens =
                List.of(
                        "/edit/new?spaceKey=" + space,
                        "/edit/page/" + page,
                        "/pages/viewpage.action?pageId=" + page,
                        "/labels/editlabels.action?pageId=" + page,
                        "/spaces/createspace.action",
                        "/spaces/viewspacesummary.action?key=" + space,
                        "/spaces/spacepermissions.action?key=" + space,
                        "/pages/templates2/createpagetemplate.action?key=" + space,
                        "/pages/movepage.action?pageId=" + page,
                        "/admin/users/createuser.action",
                        "/admin/users/browsegroups.action",
                        "/plugins/personalaccesstokens/usertokens.action");
        int forms = 0;
        for (String screen : screens) {
            for (Element form : FormBrowser.screen(browser.get(screen)).select("main form")) {
                forms += form.attr("method").equals("post") ? 1 : 0;
                fill(form);
            }
        }

        assertThat(forms).as("forms sent").isGreaterThan(screens.size() - 3);
        assertThat(wiki.get("/display/" + space).status()).isEqualTo(200);
    }

    private void fill(Element form) {
        if (!form.attr("method").equals("post") || form.attr("action").contains("remove")) {
            return;
        }
        for (String expression : Expressions.ALL.subList(0, 6)) {
            Map<String, String> fields = new LinkedHashMap<>();
            for (Element field : form.select("[name]")) {
                boolean typed =
                        field.is(
                                "textarea, input[type=text], input[type=search], input:not([type])");
                fields.put(field.attr("name"), typed ? expression : field.val());
            }
            Wiki.Reply reply = browser.submit(form.attr("action"), fields);
            assertThat(reply.status()).as(form.attr("action")).isLessThan(500);
            assertThat(reply.body()).as(form.attr("action")).doesNotContain(Expressions.PRODUCT);
        }
    }

    @Test
    void cve_2023_22522_expressionOfAnEditorIsNotEvaluated() {
        Wiki editor = wiki.newUser();
        String typed = String.join(" ", Expressions.ALL).replace("<", "&lt;");
        String page =
                editor.newPage(space, "Plan ${1337*7331} #{1337*7331}", "<p>" + typed + "</p>");
        var edit = Wiki.body(Wiki.edit(2, "Plan *{1337*7331}"), "<p>" + typed + "</p>");
        ((ObjectNode) edit.path("version")).put("message", "${1337*7331} #{1337*7331}");
        assertThat(editor.put("/rest/api/content/" + page, edit).status()).isEqualTo(200);
        new FileClient()
                .file("${1337*7331}.txt", "text/${1337*7331}", "${1337*7331}")
                .field("comment", typed)
                .send("PUT", "/rest/api/content/" + page + "/child/attachment");
        var comment = Wiki.body(Wiki.object().put("type", "comment"), "<p>" + typed + "</p>");
        comment.putObject("container").put("id", page).put("type", "page");
        assertThat(editor.post("/rest/api/content", comment).status()).isEqualTo(200);

        for (String screen :
                List.of(
                        "/pages/viewpage.action?pageId=",
                        "/edit/page/",
                        "/pages/viewpreviousversions.action?pageId=",
                        "/pages/viewinfo.action?pageId=",
                        "/plugins/viewsource/viewpagesrc.action?pageId=",
                        "/pages/viewpageattachments.action?pageId=",
                        "/pages/copypage.action?pageId=")) {
            Wiki.Reply shown = editor.get(screen + page);
            assertThat(shown.status()).as(screen).isEqualTo(200);
            assertThat(shown.body())
                    .as(screen)
                    .contains("{1337*7331}")
                    .doesNotContain(Expressions.PRODUCT);
        }
        assertThat(
                        editor.get(
                                        "/rest/api/content/"
                                                + page
                                                + "?expand=body.view,body.export_view,version")
                                .body())
                .contains("{1337*7331}")
                .doesNotContain(Expressions.PRODUCT);
        for (String expression : expressions()) {
            unevaluated(
                            Strike.json(
                                            "POST",
                                            "/rest/tinymce/1/macro/preview",
                                            "{\"contentId\":\"1\",\"macro\":{\"name\":\"x\","
                                                    + "\"body\":\"%s\"}}"
                                                            .formatted(json(expression)))
                                    .asAdmin()
                                    .send())
                    .assertRefused();
        }
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    @Test
    void cve_2024_21683_whatAnAdministratorUploadsIsNotRun() {
        String script =
                "new java.lang.ProcessBuilder[\"(java.lang.String[])\"]([\"touch\",\"%s\"]).start()"
                        .formatted(canary.made());
        Wiki.Reply theirs =
                new FileClient()
                        .file("evil.js", "text/javascript", script)
                        .field("newLanguageName", "evil")
                        .send("POST", "/admin/plugins/newcode/addlanguage.action");
        assertThat(theirs.status()).isEqualTo(404);

        String page = wiki.newPage(space, "Uploads", "<p>x</p>");
        for (String name : List.of("evil.js", "evil.jar", "evil.xml", "evil.jte", "evil.class")) {
            Wiki.Reply sent =
                    new FileClient()
                            .file(name, "text/javascript", script + " ${1337*7331}")
                            .send("PUT", "/rest/api/content/" + page + "/child/attachment");
            String address = sent.json().at("/results/0/_links/download").asText();
            String code =
                    "<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">"
                            + name
                            + "</ac:parameter><ac:plain-text-body><![CDATA[x]]>"
                            + "</ac:plain-text-body></ac:structured-macro>";
            String shown = wiki.newPage(space, "With " + name, code);

            Struck bytes = unevaluated(Strike.getAsAdmin(address));
            assertThat(bytes.body()).contains("${1337*7331}");
            assertThat(bytes.header("Content-Disposition")).startsWith("attachment");
            assertThat(wiki.get("/pages/viewpage.action?pageId=" + shown).status()).isEqualTo(200);
        }
    }
}
