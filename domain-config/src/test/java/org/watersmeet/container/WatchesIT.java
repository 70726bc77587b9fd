package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Watching pages and spaces: one's own, others' for administrators, and nothing that is hidden. */
@OnServer
@RunAsClient
class WatchesIT {

    private static final String CONTENT = "/rest/api/user/watch/content/";
    private static final String SPACE = "/rest/api/user/watch/space/";
    private static final String LIST = "/users/viewnotifications.action";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();
    private final Wiki user = admin.newUser();
    private final String name = user.callerName();
    private String space;
    private String page;
    private String title;

    @BeforeEach
    void aPage() {
        space = admin.newSpace();
        title = "Watched of " + space;
        page = admin.newPage(space, title, "<p>x</p>");
    }

    private static boolean watching(Wiki caller, String address) {
        return caller.get(address).json().path("watching").asBoolean();
    }

    private static String rows() throws SQLException {
        return TestServer.database()
                .value(
                        "select (select count(*) from content_watch)"
                                + " || ' ' || (select count(*) from space_watch)");
    }

    @Test
    void pagesAndSpacesAreWatchedAndLeft() {
        assertThat(watching(user, CONTENT + page)).isFalse();
        assertThat(user.post(CONTENT + page, "{}").status()).isEqualTo(204);
        assertThat(user.post(CONTENT + page, "{}").status()).isEqualTo(204);
        assertThat(user.post(SPACE + space, "{}").status()).isEqualTo(204);

        assertThat(watching(user, CONTENT + page)).isTrue();
        assertThat(watching(user, SPACE + space)).isTrue();
        assertThat(watching(admin, CONTENT + page)).isFalse();
        assertThat(user.get(LIST).body()).contains(title, "Space " + space);
        assertThat(admin.get(LIST).body()).doesNotContain(title);

        assertThat(user.delete(CONTENT + page).status()).isEqualTo(204);
        assertThat(user.delete(SPACE + space).status()).isEqualTo(204);
        assertThat(watching(user, CONTENT + page)).isFalse();
        assertThat(user.get(LIST).body()).doesNotContain(title);
    }

    @Test
    void leavingWhatIsNotWatchedIsNoFaultWhateverItIs() {
        String file =
                new FileClient()
                        .file("a.txt", "text/plain", "x")
                        .send("PUT", "/rest/api/content/" + page + "/child/attachment")
                        .json()
                        .at("/results/0/id")
                        .asText();

        assertThat(user.delete(CONTENT + page).status()).isEqualTo(204);
        assertThat(user.delete(CONTENT + file).status()).isEqualTo(204);
        assertThat(user.post(CONTENT + file, "{}").status()).isEqualTo(404);
        assertThat(user.delete(CONTENT + "99999999").status()).isEqualTo(404);
    }

    @Test
    void administratorsWatchForOthersAndNobodyElseDoes() {
        String forUser = "?username=" + name;

        assertThat(admin.post(CONTENT + page + forUser, "{}").status()).isEqualTo(204);
        assertThat(admin.post(SPACE + space + forUser, "{}").status()).isEqualTo(204);

        assertThat(watching(user, CONTENT + page)).isTrue();
        assertThat(watching(admin, SPACE + space + forUser)).isTrue();
        Wiki other = admin.newUser();
        assertThat(other.get(CONTENT + page + forUser).status()).isEqualTo(403);
        assertThat(other.delete(CONTENT + page + forUser).status()).isEqualTo(403);
        assertThat(Wiki.asNobody().get(CONTENT + page + forUser).status()).isIn(401, 404);
        assertThat(admin.delete(CONTENT + page + forUser).status()).isEqualTo(204);
        assertThat(watching(user, CONTENT + page)).isFalse();
    }

    @Test
    void whatIsHiddenIsNotThereAndComesBack() {
        user.post(CONTENT + page, "{}");
        user.post(SPACE + space, "{}");

        admin.grant(space, "");

        assertThat(user.get(CONTENT + page).status()).isEqualTo(404);
        assertThat(user.post(CONTENT + page, "{}").status()).isEqualTo(404);
        assertThat(user.delete(SPACE + space).status()).isEqualTo(404);
        assertThat(user.get(LIST).body()).doesNotContain(title).doesNotContain("Space " + space);
        admin.grant(space, "view=group:confluence-users");
        assertThat(user.get(LIST).body()).contains(title, "Space " + space);
    }

    @Test
    void watchesGoWithTheContentAndWithTheUser() throws SQLException {
        String before = rows();
        user.post(CONTENT + page, "{}");
        admin.delete("/rest/api/content/" + page);
        assertThat(user.get(LIST).body()).doesNotContain(title);
        admin.delete("/rest/api/content/" + page + "?status=trashed");
        assertThat(rows()).isEqualTo(before);

        String other = admin.newPage(space, "Other of " + space, "<p>x</p>");
        user.post(CONTENT + other, "{}");
        user.post(SPACE + space, "{}");
        assertThat(rows()).isNotEqualTo(before);
        assertThat(admin.delete("/rest/api/admin/user/" + name).status()).isEqualTo(204);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void theButtonTellsTheStateAndChangesIt() {
        FormBrowser browser = new FormBrowser();
        browser.signIn(name, name + "'s own");
        String screen = "/pages/viewpage.action?pageId=" + page;
        assertThat(pressed(browser, screen, "form.watch button")).isEqualTo("false");

        Map<String, String> form = FormBrowser.fields(browser.get(screen), "form.watch");
        assertThat(browser.submit("/users/addpagenotification.action", form).status())
                .isEqualTo(303);

        assertThat(pressed(browser, screen, "form.watch button")).isEqualTo("true");
        String details = "/spaces/viewspacesummary.action?key=" + space;
        String button = "form[action$=spacenotification.action] button";
        assertThat(pressed(browser, details, button)).isEqualTo("false");
        browser.submit(
                "/users/addspacenotification.action",
                FormBrowser.fields(
                        browser.get(details), "form[action='/users/addspacenotification.action']"));
        assertThat(pressed(browser, details, button)).isEqualTo("true");
    }

    private static String pressed(FormBrowser browser, String screen, String button) {
        return FormBrowser.screen(browser.get(screen)).select(button).attr("aria-pressed");
    }
}
