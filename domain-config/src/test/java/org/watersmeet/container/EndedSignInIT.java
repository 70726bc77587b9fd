package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sign-in that ends while an editor is open costs its author no text, and shows it to nobody. */
@OnServer
@RunAsClient
class EndedSignInIT {

    private static final String PASSWORD = "five rivers and a boat";
    private static final String TYPED = "<p>Typed for an hour</p>";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();
    private final FormBrowser browser = new FormBrowser();
    private String space;
    private String page;
    private String editor;

    @BeforeEach
    void aPageAndTwoAuthors() {
        space = admin.newSpace();
        page = admin.newPage(space, "Plan", "<p>x</p>");
        editor = "/edit/page/" + page;
        createUser("alice");
        createUser("bob");
    }

    private void createUser(String name) {
        admin.post(
                "/rest/api/admin/user",
                Wiki.object()
                        .put("userName", name + space)
                        .put("fullName", name)
                        .put("email", name + "@example.org")
                        .put("password", PASSWORD));
    }

    private static Map<String, String> login(String name) {
        return Map.of("os_username", name, "os_password", PASSWORD);
    }

    private void signIn(String name) {
        browser.signIn(name + space, PASSWORD);
    }

    private void endSignIns(String name) throws SQLException {
        TestServer.database()
                .run(
                        "delete from login_session where user_id ="
                                + " (select id from app_user where name = ?)",
                        name + space);
    }

    /** The editor's form as it is sent, with something typed into it. */
    private Map<String, String> typed() {
        Map<String, String> fields = FormBrowser.fields(browser.get(editor), "#editpageform");
        fields.put("source", TYPED);
        return fields;
    }

    private static String textIn(Wiki.Reply reply) {
        return FormBrowser.screen(reply).select("textarea#source").text();
    }

    private String stored() {
        return admin.get("/rest/api/content/" + page + "?expand=body.storage")
                .json()
                .at("/body/storage/value")
                .asText();
    }

    /** The save is refused with the form to sign in, which is then sent with this name. */
    private Wiki.Reply saveAndSignInAs(String name) throws SQLException {
        signIn("alice");
        Map<String, String> fields = typed();
        endSignIns("alice");
        Wiki.Reply refused = browser.submit(editor, fields);
        assertThat(refused.status()).as(refused.body()).isEqualTo(401);
        Map<String, String> carried = FormBrowser.fields(refused, "#loginform");
        carried.putAll(login(name + space));
        String action = FormBrowser.screen(refused).select("#loginform").attr("action");
        return browser.submit(action, carried);
    }

    @Test
    void textIsInTheEditorAgainAfterSigningIn() throws SQLException {
        Wiki.Reply signedIn = saveAndSignInAs("alice");

        assertThat(signedIn.status()).as(signedIn.body()).isEqualTo(303);
        assertThat(signedIn.header("Location")).isEqualTo(editor);
        assertThat(stored()).isEqualTo("<p>x</p>");
        Wiki.Reply opened = browser.get(editor);
        assertThat(textIn(opened)).isEqualTo(TYPED);
        Map<String, String> again = FormBrowser.fields(opened, "#editpageform");
        again.put("source", textIn(opened));
        assertThat(browser.submit(editor, again).status()).isEqualTo(303);
        assertThat(stored()).isEqualTo(TYPED);
    }

    @Test
    void textIsNotShownToSomebodyElseAtTheSameBrowser() throws SQLException {
        Wiki.Reply signedIn = saveAndSignInAs("bob");

        assertThat(signedIn.status()).isEqualTo(303);
        Wiki.Reply opened = browser.get(editor);
        assertThat(textIn(opened)).isEqualTo("<p>x</p>");
        assertThat(opened.body()).doesNotContain("an hour");
        signIn("alice");
        assertThat(textIn(browser.get(editor))).isEqualTo(TYPED);
    }

    @Test
    void wrongPasswordCarriesTheTextOnAndMakesNoSession() throws SQLException {
        signIn("alice");
        Map<String, String> fields = typed();
        endSignIns("alice");
        fields.put("os_username", "alice" + space);
        fields.put("os_password", "guessed");
        browser.forgetCookies();

        Wiki.Reply refused = browser.submit("/edit/dologin.action", fields);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(FormBrowser.fields(refused, "#loginform")).containsEntry("source", TYPED);
        assertThat(browser.hasCookies()).isFalse();
    }

    @Test
    void whoHasSignedInAnewMeanwhileHasTheTextBackAtOnce() {
        signIn("alice");
        Map<String, String> fields = typed();
        signIn("alice");

        Wiki.Reply refused = browser.submit(editor, fields);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(textIn(refused)).isEqualTo(TYPED);
        assertThat(stored()).isEqualTo("<p>x</p>");
        Map<String, String> fresh = FormBrowser.fields(refused, "#editpageform");
        fresh.put("source", textIn(refused));
        assertThat(browser.submit(editor, fresh).status()).isEqualTo(303);
        assertThat(stored()).isEqualTo(TYPED);
    }

    @Test
    void formOfAnotherSiteIsRefusedWithoutItsText() {
        signIn("alice");
        Map<String, String> fields = typed();
        fields.put("atl_token", "guessed");

        Wiki.Reply refused = browser.submit(editor, fields, "cross-site");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("XSRF").doesNotContain("an hour");
    }
}
