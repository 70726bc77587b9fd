package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** While the site is read-only nobody changes contents; people log in and administer. */
@OnServer
@RunAsClient
class AccessModeIT {

    private static final String CONTENT = "/rest/api/content";
    private static final String MODE = "/rest/api/accessmode";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();

    private void readOnly(String message) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("mode", "READ_ONLY").put("message", message);
        assertThat(admin.put(MODE, json).status()).isEqualTo(200);
    }

    @AfterEach
    void letChange() {
        admin.put(MODE, JsonNodeFactory.instance.textNode("READ_WRITE"));
    }

    @Test
    void savesAreRefusedAndNothingOfThemStays() {
        String space = admin.newSpace();
        String page = admin.newPage(space, "Before", "<p>x</p>");
        readOnly("We move until noon.");

        Wiki.Reply refused = admin.post(CONTENT, Wiki.pageInput(space, "During", "<p>x</p>"));
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(refused.message()).contains("We move until noon.");
        assertThat(admin.get("/rest/api/content/" + page).status()).isEqualTo(200);
        assertThat(Wiki.asNobody().get(MODE).json().asText()).isEqualTo("READ_ONLY");

        letChange();
        assertThat(admin.post(CONTENT, Wiki.pageInput(space, "During", "<p>x</p>")).status())
                .isEqualTo(200);
    }

    @Test
    void everyScreenSaysSoAndOffersNoChange() {
        String page = admin.newPage(admin.newSpace(), "Shown", "<p>x</p>");
        String shown = "/pages/viewpage.action?pageId=" + page;
        assertThat(admin.get(shown).body()).contains("editPageLink").doesNotContain("until noon");
        readOnly("We <b>move</b> until noon.");

        assertThat(admin.get(shown).body())
                .contains("This site is read-only at the moment: We &lt;b&gt;move&lt;/b&gt; until")
                .doesNotContain("editPageLink", "quick-create-page-button");
    }

    @Test
    void whoIsNoAdministratorDoesNotSwitch() {
        Wiki user = admin.newUser();
        assertThat(user.put(MODE, JsonNodeFactory.instance.textNode("READ_ONLY")).status())
                .isEqualTo(403);
        assertThat(user.get(MODE).json().asText()).isEqualTo("READ_WRITE");
        assertThat(admin.put(MODE, JsonNodeFactory.instance.textNode("ASLEEP")).status())
                .isEqualTo(400);
    }
}
