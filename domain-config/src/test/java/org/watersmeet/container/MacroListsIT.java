package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Macros that list content and people: they show what there is now, and what a reader may view. */
@OnServer
@RunAsClient
class MacroListsIT {

    private static final String PROPERTIES =
            "<ac:structured-macro ac:name=\"details\"><ac:rich-text-body><table><tbody><tr>"
                    + "<th>Owner</th><td>%s</td></tr></tbody></table></ac:rich-text-body>"
                    + "</ac:structured-macro>";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();
    private String space;
    private String hidden;

    /** In each space a page with a label of this test's own and a property. */
    @BeforeEach
    void labelledPagesInTwoSpaces() {
        space = admin.newSpace();
        hidden = admin.newSpace();
        admin.grant(space, "view=anonymous&edit=group:confluence-users");
        admin.grant(hidden, "view=group:confluence-administrators");
        label(admin.newPage(space, "Open plan", PROPERTIES.formatted("Ada")));
        label(admin.newPage(hidden, "Secret plan", PROPERTIES.formatted("Spy")));
    }

    private String label() {
        return "plan-" + space.toLowerCase(Locale.ROOT);
    }

    private void label(String page) {
        ArrayNode labels = Wiki.object().putArray("labels");
        labels.addObject().put("prefix", "global").put("name", label());
        assertThat(admin.post("/rest/api/content/" + page + "/label", labels).status())
                .isEqualTo(200);
    }

    private String shown(Wiki reader, String source) {
        String id = admin.newPage(space, "Page " + System.nanoTime(), source);
        return view(reader, id);
    }

    private static String view(Wiki reader, String id) {
        Wiki.Reply reply = reader.get("/pages/viewpage.action?pageId=" + id);
        assertThat(reply.status()).isEqualTo(200);
        int start = reply.body().indexOf("id=\"main-text\"");
        return reply.body().substring(start, reply.body().indexOf("</main>", start));
    }

    @Test
    void contentByLabelListsWhatTheReaderMayView() {
        String source = MacrosIT.macro("contentbylabel", "labels", label());

        assertThat(shown(admin, source)).contains("Open plan", "Secret plan", label());
        assertThat(shown(Wiki.asNobody(), source)).contains("Open plan").doesNotContain("Secret");
    }

    @Test
    void contentByLabelShowsALabelOnTheNextView() {
        String list =
                admin.newPage(space, "List", MacrosIT.macro("contentbylabel", "labels", label()));
        assertThat(view(admin, list)).doesNotContain("Late");

        label(admin.newPage(space, "Late", "<p>x</p>"));

        assertThat(view(admin, list)).contains("Late");
    }

    @Test
    void contentByLabelUnderstandsAQueryOrSaysSo() {
        String query = "label = \"%s\" and space = currentSpace() and type = page";

        assertThat(
                        shown(
                                admin,
                                MacrosIT.macro(
                                        "contentbylabel",
                                        "cql",
                                        query.formatted(label()).replace("\"", "&quot;"))))
                .contains("Open plan")
                .doesNotContain("Secret plan");
        assertThat(shown(admin, MacrosIT.macro("contentbylabel", "cql", "text ~ x")))
                .contains("this query is not understood");
        assertThat(shown(admin, MacrosIT.macro("contentbylabel")))
                .contains("“contentbylabel” needs a label.");
    }

    @Test
    void reportOfPropertiesListsWhatTheReaderMayView() {
        String source =
                MacrosIT.macro("detailssummary", "label", label(), "spaces", space + "," + hidden);

        assertThat(shown(admin, source)).contains("Owner", "Ada", "Spy", "Secret plan");
        assertThat(shown(Wiki.asNobody(), source))
                .contains("Owner", "Ada", "Open plan")
                .doesNotContain("Spy", "Secret");
    }

    @Test
    void recentlyUpdatedListsWhatTheReaderMayView() {
        String source = MacrosIT.macro("recently-updated", "spaces", "*", "max", "200");

        assertThat(shown(admin, source)).contains("Open plan", "Secret plan");
        assertThat(shown(Wiki.asNobody(), source)).contains("Open plan").doesNotContain("Secret");
        assertThat(shown(Wiki.asNobody(), MacrosIT.macro("recently-updated", "spaces", hidden)))
                .contains("There is nothing to list.");
    }

    @Test
    void labelsOfASpaceAreForThoseWhoMayViewIt() {
        assertThat(shown(Wiki.asNobody(), MacrosIT.macro("listlabels"))).contains(label());
        assertThat(shown(admin, MacrosIT.macro("listlabels", "spaceKey", hidden)))
                .contains(label());
        assertThat(shown(Wiki.asNobody(), MacrosIT.macro("listlabels", "spaceKey", hidden)))
                .contains("There are no labels.")
                .doesNotContain(label());
    }

    @Test
    void popularAndRecentLabelsCountWhatTheReaderMayView() {
        String popular = MacrosIT.macro("popular-labels", "spaceKey", hidden, "style", "heatmap");
        String recent = MacrosIT.macro("recently-used-labels", "scope", "space");

        assertThat(shown(admin, popular)).contains(label(), "wm-heat-5");
        assertThat(shown(Wiki.asNobody(), popular)).contains("There are no labels.");
        assertThat(shown(Wiki.asNobody(), recent)).contains(label());
        assertThat(shown(admin, MacrosIT.macro("recently-used-labels", "scope", "personal")))
                .contains(label());
        assertThat(shown(admin, MacrosIT.macro("popular-labels", "count", "many")))
                .contains("may be a whole number");
    }

    @Test
    void historyAndContributorsAreThoseOfThePageTheyStandOn() {
        String page =
                admin.newPage(
                        space,
                        "Told",
                        MacrosIT.macro("change-history")
                                + MacrosIT.macro("contributors", "showCount", "true"));

        assertThat(view(Wiki.asNobody(), page)).contains("pageVersion=1", "(1)");
    }

    @Test
    void contributorsOfAHiddenPageAreNotNamed() {
        String source =
                MacrosIT.macro(
                        "contributors",
                        "page",
                        hidden + ":Secret plan",
                        "noneFoundMessage",
                        "nobody there");

        assertThat(shown(admin, source)).doesNotContain("nobody there");
        assertThat(shown(Wiki.asNobody(), source)).contains("nobody there");
    }

    @Test
    void usersAreShownByTheirNamesOfNow() {
        String source =
                MacrosIT.macro("profile", "user", TestServer.ADMIN)
                        + "<p>"
                        + MacrosIT.macro("profile-picture", "User", TestServer.ADMIN)
                        + "</p>";

        assertThat(shown(Wiki.asNobody(), source)).contains("wm-profile", "data-initials");
        assertThat(shown(Wiki.asNobody(), MacrosIT.macro("profile", "user", "nobody-such")))
                .contains("There is no such user.");
    }

    @Test
    void blogPostsOfNobodyAreSaidToBeNone() {
        assertThat(shown(Wiki.asNobody(), MacrosIT.macro("blog-posts")))
                .contains("There are no blog posts.");
    }
}
