package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was typed and not saved: its author finds it wherever they open the editor next. */
@OnServer
@RunAsClient
class DraftsIT {

    private static final String LIST = "/users/viewmydrafts.action";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();
    private final FormBrowser first = signedIn();
    private final FormBrowser second = signedIn();
    private String space;
    private String page;

    private static FormBrowser signedIn() {
        FormBrowser browser = new FormBrowser();
        browser.signIn(TestServer.ADMIN, TestServer.ADMIN_PASSWORD);
        return browser;
    }

    @BeforeEach
    void aPage() {
        space = admin.newSpace();
        page = admin.newPage(space, "Plan of " + space, "<p>a</p><p>b</p>");
    }

    private String editor() {
        return "/edit/page/" + page;
    }

    private static Map<String, String> form(Wiki.Reply editor) {
        Map<String, String> form = FormBrowser.fields(editor, "#editpageform");
        form.put("source", source(editor));
        return form;
    }

    private static String source(Wiki.Reply editor) {
        return FormBrowser.screen(editor).expectFirst("#source").wholeText().strip();
    }

    private Map<String, String> keep(FormBrowser browser, String address, String source) {
        Map<String, String> form = form(browser.get(address));
        form.put("source", source);
        assertThat(browser.submit("/edit/keep", form).status()).isEqualTo(204);
        return form;
    }

    @Test
    void aDraftIsFoundFromAnotherBrowser() {
        keep(first, editor(), "<p>typed</p>");

        Wiki.Reply opened = second.get(editor());

        assertThat(source(opened)).isEqualTo("<p>typed</p>");
        assertThat(opened.body()).contains("This is your draft, kept at");
    }

    @Test
    void aSaveTakesTheDraftAlongAndALateDraftIsForgotten() {
        Map<String, String> form = keep(first, editor(), "<p>typed</p>");
        assertThat(first.submit(editor(), form).status()).isEqualTo(303);

        assertThat(first.submit("/edit/keep", form).status()).isEqualTo(204);

        assertThat(second.get(editor()).body()).doesNotContain("This is your draft");
    }

    @Test
    void aRefusedSaveLeavesTheDraft() {
        Map<String, String> form = keep(first, editor(), "<p>not closed");

        assertThat(first.submit(editor(), form).status()).isEqualTo(400);

        assertThat(source(second.get(editor()))).isEqualTo("<p>not closed");
    }

    @Test
    void aDraftThatOthersHaveOvertakenSaysSoAndIsMerged() {
        keep(first, editor(), "<p>a</p><p>mine</p>");
        Object theirs = Wiki.body(Wiki.edit(2, "Plan of " + space), "<p>theirs</p><p>b</p>");
        assertThat(admin.put("/rest/api/content/" + page, theirs).status()).isEqualTo(200);

        Wiki.Reply resumed = second.get(editor());

        assertThat(resumed.body()).contains("Others have saved the page since you began.");
        assertThat(second.submit(editor(), form(resumed)).status()).isEqualTo(303);
        assertThat(admin.get("/rest/api/content/" + page + "?expand=body.storage").body())
                .contains("theirs", "mine");
    }

    @Test
    void aDiscardedDraftIsGone() {
        Map<String, String> form = keep(first, editor(), "<p>typed</p>");

        assertThat(first.submit("/edit/discard", form).status()).isEqualTo(303);

        assertThat(source(second.get(editor()))).isEqualTo("<p>a</p><p>b</p>");
    }

    @Test
    void theListLeadsBackToTheEditorAndDeletes() {
        String fresh = "/edit/new?spaceKey=" + space + "&title=Idea";
        Map<String, String> form = form(first.get(fresh));
        form.put("title", "Idea of " + space);
        first.submit("/edit/keep", form);

        Element row = row("Idea of " + space);
        assertThat(second.get(row.expectFirst("a").attr("href")).body())
                .contains("Idea of " + space);
        Map<String, String> delete = new LinkedHashMap<>();
        row.select("form input").forEach(it -> delete.put(it.attr("name"), it.attr("value")));
        assertThat(second.submit("/users/removedraft.action", delete).status()).isEqualTo(303);

        assertThat(second.get(LIST).body()).doesNotContain("Idea of " + space);
    }

    private Element row(String title) {
        Document list = FormBrowser.screen(second.get(LIST));
        return list.select("main tbody tr").stream()
                .filter(row -> row.text().contains(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobodyElseSeesADraft() {
        keep(first, editor(), "<p>typed</p>");

        assertThat(Wiki.asNobody().get(LIST).body()).doesNotContain("Plan of " + space);
    }

    @Test
    void aDraftHasALimit() {
        Map<String, String> form = form(first.get(editor()));
        form.put("source", "x".repeat(2 * 1024 * 1024 + 1));

        Wiki.Reply refused = first.submit("/edit/keep", form);

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body()).contains("is not kept");
    }
}
