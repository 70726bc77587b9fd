package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Macros that show something of the wiki: what readers see, what it costs, what is rendered. */
@OnServer
@RunAsClient
class MacrosIT {

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();
    private String space;
    private String hidden;

    /** One space that everybody may view, and one that nobody but its administrators may. */
    @BeforeEach
    void twoSpaces() {
        space = admin.newSpace();
        hidden = admin.newSpace();
        admin.grant(space, "view=anonymous&edit=group:confluence-users");
        admin.grant(hidden, "view=group:confluence-administrators");
    }

    static String macro(String name, String... parameters) {
        StringBuilder source = new StringBuilder("<ac:structured-macro ac:name=\"" + name + "\">");
        for (int i = 0; i < parameters.length; i += 2) {
            source.append("<ac:parameter ac:name=\"").append(parameters[i]).append("\">");
            source.append(parameters[i + 1]).append("</ac:parameter>");
        }
        return source.append("</ac:structured-macro>").toString();
    }

    private static String page(String key, String title) {
        return "<ac:link><ri:page ri:space-key=\"%s\" ri:content-title=\"%s\"/></ac:link>"
                .formatted(key, title);
    }

    private static String include(String key, String title) {
        return macro("include", "", page(key, title));
    }

    private static String view(Wiki reader, String id) {
        Wiki.Reply reply = reader.get("/pages/viewpage.action?pageId=" + id);
        assertThat(reply.status()).isEqualTo(200);
        int start = reply.body().indexOf("id=\"main-text\"");
        return reply.body().substring(start, reply.body().indexOf("</main>", start));
    }

    private static double rendered() {
        return Wiki.asNobody()
                .get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("wiki_rendering_bodies"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void includedPageIsShownAsItIsNow() {
        String inner = admin.newPage(space, "Inner", "<p>first text</p>");
        String outer = admin.newPage(space, "Outer", "<p>around</p>" + include(space, "Inner"));
        assertThat(view(Wiki.asNobody(), outer)).contains("around", "first text");

        admin.put(
                "/rest/api/content/" + inner,
                Wiki.body(Wiki.edit(2, "Inner"), "<p>second text</p>"));

        assertThat(view(Wiki.asNobody(), outer))
                .contains("around", "second text")
                .doesNotContain("first text");
    }

    @Test
    void changeOfAnIncludedPageRendersThatPageAlone() {
        String inner = admin.newPage(space, "Inner", "<p>first text</p>");
        String outer = admin.newPage(space, "Outer", include(space, "Inner").repeat(20));
        view(admin, outer);
        double before = rendered();
        view(admin, outer);
        assertThat(rendered() - before).isZero();

        admin.put(
                "/rest/api/content/" + inner,
                Wiki.body(Wiki.edit(2, "Inner"), "<p>second text</p>"));
        view(admin, outer);
        view(admin, inner);

        assertThat(rendered() - before).isEqualTo(1);
    }

    @Test
    void pageThatTheReaderMayNotViewIsNotThere() {
        admin.newPage(hidden, "Secret", "<p>hidden words</p>");
        String outer =
                admin.newPage(
                        space,
                        "Outer",
                        include(hidden, "Secret")
                                + include(hidden, "Absent")
                                + macro("children", "page", page(hidden, "Secret"))
                                + macro("pagetree", "spaces", hidden)
                                + macro("excerpt-include", "", page(hidden, "Secret")));

        assertThat(view(admin, outer)).contains("hidden words");
        assertThat(view(Wiki.asNobody(), outer))
                .doesNotContain("hidden words")
                .contains("The page “Secret” does not exist, or you may not see it.")
                .contains("The page “Absent” does not exist, or you may not see it.")
                .doesNotContain("no such excerpt");
    }

    @Test
    void pagesThatIncludeEachOtherAreCut() {
        String one = admin.newPage(space, "One", "<p>one</p>" + include(space, "Two"));
        admin.newPage(space, "Two", "<p>two</p>" + include(space, "One"));

        assertThat(view(Wiki.asNobody(), one))
                .containsOnlyOnce("<p>two</p>")
                .contains("includes itself");
    }

    @Test
    void excerptOfAnotherPageIsShown() {
        admin.newPage(
                space,
                "Source",
                "<p>not this</p><ac:structured-macro ac:name=\"excerpt\"><ac:rich-text-body>"
                        + "<p>only this</p></ac:rich-text-body></ac:structured-macro>");
        String outer =
                admin.newPage(
                        space,
                        "Outer",
                        macro("excerpt-include", "", page(space, "Source"), "nopanel", "true"));

        assertThat(view(Wiki.asNobody(), outer)).contains("only this").doesNotContain("not this");
    }

    @Test
    void childrenAreThoseOfNow() {
        String parent = admin.newPage(space, "Parent", macro("children", "depth", "2"));
        assertThat(view(Wiki.asNobody(), parent)).contains("There are no pages below this one.");

        String child = admin.newPageBelow(space, parent, "First child");
        admin.newPageBelow(space, child, "Grandchild");

        assertThat(view(Wiki.asNobody(), parent))
                .contains("/spaces/" + space + "/pages/" + child, "First child", "Grandchild");
    }

    @Test
    void mentionsShowWhatAUserIsCalledAndWhoIsNotThere() {
        String name = "m" + System.nanoTime();
        String mention = "<ac:link><ri:user ri:username=\"" + name + "\"/></ac:link>";
        String mentioning = admin.newPage(space, "Mentions", "<p>ask " + mention + "</p>");
        assertThat(view(Wiki.asNobody(), mentioning)).contains("wm-link-missing\"");

        admin.post(
                "/rest/api/admin/user",
                Wiki.object()
                        .put("userName", name)
                        .put("fullName", "Mara <i>Vance</i>")
                        .put("email", name + "@example.org")
                        .put("password", "a password of the tests"));

        assertThat(view(Wiki.asNobody(), mentioning))
                .contains(">Mara &lt;i&gt;Vance&lt;/i&gt;</a>");
        long before = TestServer.webRoundTrips();
        view(Wiki.asNobody(), mentioning);
        assertThat(TestServer.webRoundTrips() - before).isEqualTo(1);
    }

    @Test
    void childrenAreShownWithTheirExcerpts() {
        String parent = admin.newPage(space, "Parent", macro("children", "excerpt", "true"));
        String plain =
                admin.newPage(space, "Plain", macro("children", "page", page(space, "Parent")));
        String child = admin.newPageBelow(space, parent, "Child");
        String excerpt =
                "<p>not this</p><ac:structured-macro ac:name=\"excerpt\"><ac:rich-text-body>"
                        + "<p>only <em>this</em></p></ac:rich-text-body></ac:structured-macro>";
        admin.put("/rest/api/content/" + child, Wiki.body(Wiki.edit(2, "Child"), excerpt));
        admin.newPageBelow(space, parent, "Without");

        assertThat(view(Wiki.asNobody(), parent))
                .contains("only <em>this</em>", "Without")
                .doesNotContain("not this");
        assertThat(view(Wiki.asNobody(), plain)).contains("Child").doesNotContain("only");

        admin.put("/rest/api/content/" + child, Wiki.body(Wiki.edit(3, "Child"), "<p>none</p>"));
        assertThat(view(Wiki.asNobody(), parent)).contains("Child").doesNotContain("only");
    }

    @Test
    void pagetreeStartsAtTheHomePageOrWhereItIsToldTo() {
        String parent = admin.newPage(space, "Parent", "<p>x</p>");
        admin.newPageBelow(space, parent, "Below");
        String tree = admin.newPage(space, "Tree", macro("pagetree", "root", "@none"));
        String named =
                admin.newPage(space, "Named", macro("pagetree", "root", page(space, "Parent")));

        assertThat(view(Wiki.asNobody(), tree))
                .contains("wm-pagetree", "Parent", "pageId=" + parent)
                .doesNotContain(">Below<");
        assertThat(view(Wiki.asNobody(), named)).contains("Below").doesNotContain(">Parent<");
    }

    private static String branch(String page) {
        return "/plugins/pagetree/naturalchildren.action?sort=modified&reverse=true&excerpt=true"
                + "&pageId="
                + page;
    }

    @Test
    void branchesOfAPagetreeAreOpenedOneByOne() {
        String parent = admin.newPage(space, "Parent", "<p>x</p>");
        String first = admin.newPageBelow(space, parent, "First");
        admin.put(
                "/rest/api/content/" + first,
                Wiki.body(
                        Wiki.edit(2, "First"),
                        "<ac:structured-macro ac:name=\"excerpt\"><ac:rich-text-body><p>in short"
                                + "</p></ac:rich-text-body></ac:structured-macro>"));
        admin.newPageBelow(space, parent, "Second");
        String third = admin.newPageBelow(space, first, "Third");

        assertThat(Wiki.asNobody().get(branch(parent)).body())
                .containsSubsequence("Second", "pageId=" + first, "First", "in short")
                .doesNotContain("Third");
        assertThat(Wiki.asNobody().get(branch(first)).body())
                .contains("Third")
                .doesNotContain("First<");
        assertThat(Wiki.asNobody().get(branch(third)).body()).contains("no pages below");
    }

    @Test
    void branchesOfHiddenPagesAreNotThere() {
        String secret = admin.newPage(hidden, "Secret", "<p>x</p>");
        admin.newPageBelow(hidden, secret, "More secret");

        assertThat(admin.get(branch(secret)).body()).contains("More secret");
        assertThat(Wiki.asNobody().get(branch(secret)).status())
                .isEqualTo(Wiki.asNobody().get(branch("1")).status());
        assertThat(Wiki.asNobody().get(branch(secret)).body()).doesNotContain("ecret<");
    }

    @Test
    void thousandMacrosOfAPageCostAsManyQuestionsAsOneOfEach() {
        String few = admin.newPage(space, "Few", asking(1));
        String many = admin.newPage(space, "Many", asking(300));
        for (int i = 0; i < 3; i++) {
            view(admin, few);
            view(admin, many);
        }

        assertThat(roundTrips(many)).isLessThanOrEqualTo(roundTrips(few));
    }

    private String asking(int times) {
        return (include(space, "Home") + macro("children") + macro("pagetree")).repeat(times);
    }

    private long roundTrips(String page) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long before = TestServer.webRoundTrips();
            view(admin, page);
            least = Math.min(least, TestServer.webRoundTrips() - before);
        }
        return least;
    }
}
