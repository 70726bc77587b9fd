package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two authors who began with the same revision: both texts are kept, or the second sees both. */
@OnServer
@RunAsClient
class MergedSavesIT {

    private static final int AUTHORS = 12;

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();
    private final FormBrowser browser = new FormBrowser();
    private String page;

    @BeforeEach
    void anAuthor() {
        page = admin.newPage(admin.newSpace(), "Plan", "<p>a</p><p>b</p>");
        browser.signIn(TestServer.ADMIN, TestServer.ADMIN_PASSWORD);
    }

    private Map<String, String> opened() {
        return FormBrowser.fields(browser.get("/edit/page/" + page), "#editpageform");
    }

    private Wiki.Reply save(Map<String, String> form, String source) {
        form.put("source", source);
        return browser.submit("/edit/page/" + page, form);
    }

    private String stored() {
        return admin.get("/rest/api/content/" + page + "?expand=body.storage")
                .json()
                .at("/body/storage/value")
                .asText();
    }

    @Test
    void changesOfDifferentBlocksAreBothSaved() {
        Map<String, String> first = opened();
        Map<String, String> second = opened();
        save(first, "<p>first</p><p>b</p>");

        Wiki.Reply merged = save(second, "<p>a</p><p>second</p>");

        assertThat(merged.status()).isEqualTo(303);
        assertThat(stored()).isEqualTo("<p>first</p><p>second</p>");
        assertThat(browser.get(merged.header("Location")).body()).contains("both changes");
    }

    @Test
    void aBlockThatBothChangedIsAConflictWithBothTexts() {
        Map<String, String> first = opened();
        Map<String, String> second = opened();
        save(first, "<p>first</p><p>b</p>");

        Wiki.Reply refused = save(second, "<p>second</p><p>b</p>");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(FormBrowser.screen(refused).select("pre.source").text())
                .contains("first")
                .contains("second");
        assertThat(stored()).isEqualTo("<p>first</p><p>b</p>");
    }

    @Test
    void aTitleThatTheOtherChangedStaysChanged() {
        Map<String, String> mine = opened();
        assertThat(admin.put("/rest/api/content/" + page, Wiki.edit(2, "Plan B")).status())
                .isEqualTo(200);

        assertThat(save(mine, "<p>a</p><p>mine</p>").status()).isEqualTo(303);

        assertThat(admin.get("/rest/api/content/" + page).json().path("title").asText())
                .isEqualTo("Plan B");
        assertThat(stored()).contains("mine");
    }

    @Test
    void programsStillMeetAConflict() {
        assertThat(admin.put("/rest/api/content/" + page, Wiki.edit(2, "Plan B")).status())
                .isEqualTo(200);

        assertThat(admin.put("/rest/api/content/" + page, Wiki.edit(2, "Plan C")).status())
                .isEqualTo(409);
    }

    @Test
    void whatManyAddAtTheSameMomentIsAllThere() throws Exception {
        List<Callable<Wiki.Reply>> saves = new ArrayList<>();
        for (int i = 0; i < AUTHORS; i++) {
            Map<String, String> form = opened();
            String source = "<p>a</p><p>b</p><p>marker " + i + ".</p>";
            saves.add(() -> save(form, source));
        }

        List<Wiki.Reply> replies = Together.run(saves);

        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(303));
        String text = stored();
        for (int i = 0; i < AUTHORS; i++) {
            assertThat(text).containsOnlyOnce("marker " + i + ".");
        }
    }
}
