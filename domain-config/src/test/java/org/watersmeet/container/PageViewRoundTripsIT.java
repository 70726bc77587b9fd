package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.LongStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a page view asks the database, counted on the wire: the stamp, and what is current of all
 * that the view is made of.
 */
@OnServer
@RunAsClient
class PageViewRoundTripsIT {

    /**
     * Round trips of the view of a cached page, COMMIT included. The second one that is allowed is
     * for what the page did not have at the view before, such as another ancestor.
     */
    private static final long ONE = 1;

    private static final long VIEWS = 10;
    private static final int WINDOWS = 5;
    private static final String FORM = "application/x-www-form-urlencoded";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();
    private String space;
    private String page;

    /** Below another page, with a link to a page and one to a page that does not exist. */
    @BeforeEach
    void aPageWithEverythingThatAViewDependsOn() {
        space = admin.newSpace();
        admin.grant(space, "view=anonymous&edit=group:confluence-users");
        String parent = admin.newPage(space, "Parent", "<p>x</p>");
        page = admin.newPageBelow(space, parent, "Viewed");
        admin.put("/rest/api/content/" + page, textWithLinks());
    }

    private static Object textWithLinks() {
        return Wiki.body(
                Wiki.edit(2, "Viewed"),
                "<p>the text, <ac:link><ri:page ri:content-title=\"Parent\"/></ac:link>,"
                        + " <ac:link><ri:page ri:content-title=\"Missing\"/></ac:link></p>");
    }

    private String html() {
        return "/pages/viewpage.action?pageId=" + page;
    }

    private static void view(Wiki reader, String path) {
        Wiki.Reply reply = reader.get(path);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("the text");
    }

    /**
     * The round trips of so many views. What the pool does beside them, such as checking its
     * connections every ten seconds, can only add: the least of some counts is that of the views.
     */
    private static long roundTripsOfViews(Wiki reader, String path) {
        return LongStream.range(0, WINDOWS)
                .map(
                        window -> {
                            long before = TestServer.webRoundTrips();
                            for (int i = 0; i < VIEWS; i++) {
                                view(reader, path);
                            }
                            return TestServer.webRoundTrips() - before;
                        })
                .min()
                .orElseThrow();
    }

    @Test
    void firstViewCostsMoreThanThoseAfterIt() {
        long before = TestServer.webRoundTrips();

        view(Wiki.asNobody(), html());

        assertThat(TestServer.webRoundTrips() - before).isGreaterThan(2 * ONE);
    }

    @Test
    void cachedPageCostsAnybodyOne() {
        view(Wiki.asNobody(), html());

        assertThat(roundTripsOfViews(Wiki.asNobody(), html())).isEqualTo(ONE * VIEWS);
    }

    @Test
    void cachedPageCostsTheSignedInOne() {
        Wiki browser = Wiki.asNobody().with("Cookie", signIn());
        view(browser, html());

        assertThat(roundTripsOfViews(browser, html())).isEqualTo(ONE * VIEWS);
    }

    @Test
    void cachedPageCostsAProgramOne() {
        String path = "/rest/api/content/" + page + "?expand=body.storage,version";
        view(admin, path);

        assertThat(roundTripsOfViews(admin, path)).isEqualTo(ONE * VIEWS);
    }

    @Test
    void cachedPageWithCommentsLabelsAndLikesCostsOne() {
        ObjectNode comment =
                Wiki.body(
                        Wiki.object().put("type", "comment"),
                        "<p>see <ac:link><ri:page ri:content-title=\"Parent\"/></ac:link> and"
                                + " <ac:link><ri:page ri:content-title=\"None\"/></ac:link></p>");
        comment.putObject("container").put("id", page);
        String said = admin.post("/rest/api/content", comment).json().path("id").asText();
        admin.post("/rest/likes/1.0/content/" + said + "/likes", "");
        admin.post("/rest/likes/1.0/content/" + page + "/likes", "");
        admin.post("/rest/api/content/" + page + "/label", Wiki.object().put("name", "counted"));
        view(Wiki.asNobody(), html());

        assertThat(Wiki.asNobody().get(html()).body())
                .contains("1 comment")
                .contains("likes this")
                .contains("counted");
        assertThat(roundTripsOfViews(Wiki.asNobody(), html())).isEqualTo(ONE * VIEWS);
    }

    /** A page with nine above it and one below. */
    private String tenLevelsDeep() {
        String deep = page;
        for (int level = 3; level <= 10; level++) {
            deep = admin.newPageBelow(space, deep, "Level " + level);
        }
        admin.newPageBelow(space, deep, "the text below");
        admin.put(
                "/rest/api/content/" + deep,
                Wiki.body(Wiki.edit(2, "Level 10"), "<p>the text</p>"));
        return deep;
    }

    @Test
    void breadcrumbsOfAPageTenLevelsDeepCostNothingMore() {
        String path = "/pages/viewpage.action?pageId=" + tenLevelsDeep();
        view(Wiki.asNobody(), path);

        assertThat(Wiki.asNobody().get(path).body()).contains("Parent", "Level 3", "Level 9");
        assertThat(roundTripsOfViews(Wiki.asNobody(), path)).isEqualTo(ONE * VIEWS);
    }

    @Test
    void openingABranchOfTheTreeCostsOne() {
        String path = "/plugins/pagetree/naturalchildren.action?pageId=" + tenLevelsDeep();
        view(Wiki.asNobody(), path);

        assertThat(roundTripsOfViews(Wiki.asNobody(), path)).isEqualTo(ONE * VIEWS);
    }

    @Test
    void listOfChildrenCostsAProgramOneBesideThatAboutThePage() {
        String path = "/rest/api/content/" + tenLevelsDeep() + "/child/page?expand=ancestors";
        view(admin, path);

        assertThat(roundTripsOfViews(admin, path)).isEqualTo(2 * ONE * VIEWS);
    }

    @Test
    void ancestorsCostAProgramNothingMore() {
        String path = "/rest/api/content/" + tenLevelsDeep() + "?expand=ancestors,body.storage";
        view(admin, path);

        assertThat(admin.get(path).json().path("ancestors")).hasSize(9);
        assertThat(roundTripsOfViews(admin, path)).isEqualTo(ONE * VIEWS);
    }

    private static String signIn() {
        Wiki.Reply reply =
                Wiki.asNobody()
                        .with("Content-Type", FORM)
                        .send(
                                "POST",
                                "/dologin.action",
                                BodyPublishers.ofString(
                                        "os_username=%s&os_password=%s"
                                                .formatted(
                                                        TestServer.ADMIN,
                                                        TestServer.ADMIN_PASSWORD.replace(
                                                                " ", "+"))));
        return reply.header("Set-Cookie").replaceFirst(";.*", "");
    }
}
