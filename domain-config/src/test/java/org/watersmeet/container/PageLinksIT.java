package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links between pages are listed, and follow a page that is renamed. */
@OnServer
@RunAsClient
class PageLinksIT {

    private static final String CONTENT = "/rest/api/content";

    /** A tick every 10 s, claimed by a pulse every 5 s. */
    private static final Duration SOON = Duration.ofSeconds(60);

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki wiki = Wiki.asAdmin();
    private String space;

    @BeforeEach
    void newSpace() {
        space = wiki.newSpace();
    }

    private static String linkTo(String title) {
        return "<p><ac:link><ri:page ri:content-title=\"" + title + "\"/></ac:link></p>";
    }

    private String body(String id) {
        return wiki.get(CONTENT + "/" + id + "?expand=body.storage")
                .json()
                .path("body")
                .path("storage")
                .path("value")
                .asText();
    }

    private void rename(String id, int next, String title) {
        assertThat(wiki.put(CONTENT + "/" + id, Wiki.edit(next, title)).status()).isEqualTo(200);
    }

    @Test
    void linksFollowARenamedPageByARevisionThatSaysSo() {
        String plan = wiki.newPage(space, "Plan", "");
        String notes = wiki.newPage(space, "Notes", linkTo("Plan"));

        rename(plan, 2, "Plan B");

        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(body(notes)).contains("\"Plan B\""));
        var version = wiki.get(CONTENT + "/" + notes).json().path("version");
        assertThat(version.path("number").asInt()).isEqualTo(2);
        assertThat(version.path("minorEdit").asBoolean()).isTrue();
        assertThat(version.path("message").asText()).contains("Plan");
    }

    @Test
    void theOldTitleLeadsToTheRenamedPage() {
        String plan = wiki.newPage(space, "First name", "");
        wiki.newPage(space, "Reader", linkTo("First name"));
        rename(plan, 2, "Second name");

        Wiki.Reply old = wiki.get("/display/" + space + "/First+name");

        assertThat(old.status()).isEqualTo(303);
        assertThat(old.header("Location")).endsWith("/display/" + space + "/Second+name");
    }

    @Test
    void aNewPageOfTheOldTitleIsFoundByItAgain() {
        String plan = wiki.newPage(space, "Name", "");
        rename(plan, 2, "Other name");
        wiki.newPage(space, "Name", "<p>newcomer</p>");

        assertThat(wiki.get("/display/" + space + "/Name").body()).contains("newcomer");
    }

    @Test
    void theInfoScreenListsLinksBothWays() {
        String plan = wiki.newPage(space, "Plan", linkTo("Nowhere"));
        String notes = wiki.newPage(space, "Notes", linkTo("Plan"));

        String info = wiki.get("/pages/viewinfo.action?pageId=" + plan).body();

        assertThat(info).contains("/pages/" + notes + "/Notes").contains("Nowhere");
    }

    @Test
    void undefinedAndOrphanedPagesAreListed() {
        wiki.newPage(space, "Plan", linkTo("Nowhere"));
        wiki.newPage(space, "Linked", "");
        wiki.newPage(space, "Notes", linkTo("Linked"));

        assertThat(wiki.get("/pages/listundefinedpages.action?key=" + space).body())
                .contains("Nowhere")
                .doesNotContain("Linked</th>");
        assertThat(wiki.get("/pages/listorphanedpages.action?key=" + space).body())
                .contains(">Plan</a>")
                .contains(">Notes</a>")
                .doesNotContain(">Linked</a>");
    }
}
