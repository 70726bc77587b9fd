package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
    private final Map<String, String> cookies = new LinkedHashMap<>();
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

    /** What a browser sends from a screen of this site; it keeps the cookies of the answer. */
    private Wiki.Reply submit(String path, Map<String, String> fields, String site) {
        String body =
                fields.entrySet().stream()
                        .map(it -> it.getKey() + "=" + encoded(it.getValue()))
                        .collect(Collectors.joining("&"));
        Wiki.Reply reply =
                browser()
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .with("Sec-Fetch-Site", site)
                        .send("POST", path, BodyPublishers.ofString(body));
        for (String cookie : reply.headers().allValues("Set-Cookie")) {
            String pair = cookie.replaceFirst(";.*", "");
            cookies.put(pair.replaceFirst("=.*", ""), pair);
        }
        return reply;
    }

    private Wiki browser() {
        return cookies.isEmpty()
                ? Wiki.asNobody()
                : Wiki.asNobody().with("Cookie", String.join("; ", cookies.values()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Map<String, String> login(String name) {
        return Map.of("os_username", name, "os_password", PASSWORD);
    }

    private void signIn(String name) {
        submit("/dologin.action", login(name + space), "same-origin");
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
        Map<String, String> fields = fields(browser().get(editor), "#editpageform");
        fields.put("source", TYPED);
        return fields;
    }

    private static Map<String, String> fields(Wiki.Reply screen, String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field :
                screen(screen).select(form).select("input[name]:not([type=checkbox])")) {
            fields.put(field.attr("name"), field.attr("value"));
        }
        return fields;
    }

    private static Document screen(Wiki.Reply reply) {
        return Jsoup.parse(reply.body());
    }

    private static String textIn(Wiki.Reply reply) {
        return screen(reply).select("textarea#source").text();
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
        Wiki.Reply refused = submit(editor, fields, "same-origin");
        assertThat(refused.status()).as(refused.body()).isEqualTo(401);
        Map<String, String> carried = fields(refused, "#loginform");
        carried.putAll(login(name + space));
        String action = screen(refused).select("#loginform").attr("action");
        return submit(action, carried, "same-origin");
    }

    @Test
    void textIsInTheEditorAgainAfterSigningIn() throws SQLException {
        Wiki.Reply signedIn = saveAndSignInAs("alice");

        assertThat(signedIn.status()).as(signedIn.body()).isEqualTo(303);
        assertThat(signedIn.header("Location")).isEqualTo(editor);
        assertThat(stored()).isEqualTo("<p>x</p>");
        Wiki.Reply opened = browser().get(editor);
        assertThat(textIn(opened)).isEqualTo(TYPED);
        Map<String, String> again = fields(opened, "#editpageform");
        again.put("source", textIn(opened));
        assertThat(submit(editor, again, "same-origin").status()).isEqualTo(303);
        assertThat(stored()).isEqualTo(TYPED);
    }

    @Test
    void textIsNotShownToSomebodyElseAtTheSameBrowser() throws SQLException {
        Wiki.Reply signedIn = saveAndSignInAs("bob");

        assertThat(signedIn.status()).isEqualTo(303);
        Wiki.Reply opened = browser().get(editor);
        assertThat(textIn(opened)).isEqualTo("<p>x</p>");
        assertThat(opened.body()).doesNotContain("an hour");
        signIn("alice");
        assertThat(textIn(browser().get(editor))).isEqualTo(TYPED);
    }

    @Test
    void wrongPasswordCarriesTheTextOnAndMakesNoSession() throws SQLException {
        signIn("alice");
        Map<String, String> fields = typed();
        endSignIns("alice");
        fields.put("os_username", "alice" + space);
        fields.put("os_password", "guessed");
        cookies.clear();

        Wiki.Reply refused = submit("/edit/dologin.action", fields, "same-origin");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(fields(refused, "#loginform")).containsEntry("source", TYPED);
        assertThat(cookies).isEmpty();
    }

    @Test
    void whoHasSignedInAnewMeanwhileHasTheTextBackAtOnce() {
        signIn("alice");
        Map<String, String> fields = typed();
        signIn("alice");

        Wiki.Reply refused = submit(editor, fields, "same-origin");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(textIn(refused)).isEqualTo(TYPED);
        assertThat(stored()).isEqualTo("<p>x</p>");
        Map<String, String> fresh = fields(refused, "#editpageform");
        fresh.put("source", textIn(refused));
        assertThat(submit(editor, fresh, "same-origin").status()).isEqualTo(303);
        assertThat(stored()).isEqualTo(TYPED);
    }

    @Test
    void formOfAnotherSiteIsRefusedWithoutItsText() {
        signIn("alice");
        Map<String, String> fields = typed();
        fields.put("atl_token", "guessed");

        Wiki.Reply refused = submit(editor, fields, "cross-site");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("XSRF").doesNotContain("an hour");
    }
}
