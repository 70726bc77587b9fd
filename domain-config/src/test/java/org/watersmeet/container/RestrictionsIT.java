package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages that only some may view or edit, through the doors that show and change pages. */
@OnServer
@RunAsClient
class RestrictionsIT {

    private static final String CONTENT = "/rest/api/content/";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();
    private final Wiki insider = admin.newUser();
    private final Wiki outsider = admin.newUser();
    private final String insiderName = name(insider);

    private String space;
    private String parent;
    private String marker;
    private String secret;

    private static String name(Wiki user) {
        return user.callerName();
    }

    /** The insider's page with all that belongs to a page, below a page that all may view. */
    @BeforeEach
    void aRestrictedPage() {
        space = admin.newSpace();
        marker = "Zx" + Long.toString(System.nanoTime(), 36);
        parent = insider.newPage(space, "Parent", MacrosIT.macro("children", "depth", "9"));
        secret =
                insider.post(
                                "/rest/api/content",
                                Wiki.below(
                                        Wiki.pageInput(
                                                space,
                                                "Plan " + marker,
                                                "<p>"
                                                        + marker
                                                        + "</p><ac:task-list><ac:task><ac:task-status>incomplete"
                                                        + "</ac:task-status><ac:task-body>"
                                                        + marker
                                                        + "</ac:task-body></ac:task></ac:task-list>"),
                                        parent))
                        .json()
                        .path("id")
                        .asText();
        insider.newPageBelow(space, secret, "Below " + marker);
        insider.post(CONTENT + secret + "/label", Wiki.object().put("name", marker.toLowerCase()));
        var comment = Wiki.object().put("type", "comment");
        comment.putObject("container").put("id", secret).put("type", "page");
        insider.post("/rest/api/content", Wiki.body(comment, "<p>" + marker + "</p>"));
        assertThat(restrict(insider, secret, "read", insiderName).status()).isEqualTo(200);
    }

    private static ArrayNode named(String operation, List<String> users, List<String> groups) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        var restrictions = list.addObject().put("operation", operation).putObject("restrictions");
        ArrayNode people = restrictions.putArray("user");
        users.forEach(user -> people.addObject().put("type", "known").put("username", user));
        ArrayNode teams = restrictions.putArray("group");
        groups.forEach(group -> teams.addObject().put("type", "group").put("name", group));
        return list;
    }

    private static Wiki.Reply restrict(Wiki who, String page, String operation, String... users) {
        return who.put(
                CONTENT + page + "/restriction", named(operation, List.of(users), List.of()));
    }

    /** Addresses that would show the page, what is below it, or what belongs to it. */
    private List<String> doors() {
        String label = marker.toLowerCase();
        return List.of(
                CONTENT + parent + "/child/page?limit=100",
                CONTENT + parent + "/child?expand=page",
                CONTENT + parent + "/descendant/page?limit=100",
                CONTENT + "?spaceKey=" + space + "&limit=100",
                CONTENT + "?spaceKey=" + space + "&title=Plan%20" + marker,
                CONTENT + "?title=Plan%20" + marker,
                CONTENT + "?ids=" + secret,
                CONTENT + "scan?spaceKey=" + space,
                "/rest/api/space/" + space + "/content?limit=100",
                "/rest/api/space/" + space + "/content/page?depth=all&limit=100",
                "/rest/api/label/popular?limit=200",
                "/rest/api/label/recent?limit=200",
                "/rest/api/space/" + space + "/labels",
                "/rest/api/label?name=" + label,
                "/rest/inlinetasks/1/mytasks?all=true",
                "/pages/viewpage.action?pageId=" + parent,
                "/display/" + space,
                "/pages/listpages.action?key=" + space,
                "/pages/listpages-dirview.action?key=" + space,
                "/pages/children.action?pageId=" + parent,
                "/plugins/pagetree/naturalchildren.action?pageId=" + parent,
                "/pages/removepage.action?pageId=" + parent,
                "/labels/viewlabel.action?key=" + space + "&label=" + label,
                "/spaces/listlabels.action?key=" + space,
                "/pages/listorphanedpages.action?key=" + space,
                "/display/" + space + "/Plan+" + marker,
                "/pages/viewpage.action?pageId=" + secret,
                "/pages/viewinfo.action?pageId=" + secret,
                "/pages/viewpreviousversions.action?pageId=" + secret,
                "/pages/pagepermissions.action?pageId=" + secret,
                CONTENT + secret,
                CONTENT + secret + "/child/comment",
                CONTENT + secret + "/label",
                CONTENT + secret + "/history",
                CONTENT + secret + "/restriction/byOperation",
                "/");
    }

    private List<String> showing(Wiki reader) {
        List<String> showing = new ArrayList<>();
        for (String door : doors()) {
            String body = reader.get(door).body().toLowerCase();
            // what the reader has put into the address may come back
            String said = body.replace("plan+" + marker.toLowerCase(), "");
            if (said.contains(marker.toLowerCase())
                    && !(door.contains(marker) && refused(reader, door))) {
                showing.add(door);
            }
        }
        return showing;
    }

    private static boolean refused(Wiki reader, String door) {
        return reader.get(door).status() == 404;
    }

    @Test
    void noDoorShowsThePageToWhomItHides() {
        assertThat(showing(outsider)).isEmpty();
        assertThat(showing(insider)).hasSizeGreaterThan(15);
        assertThat(showing(admin)).hasSizeGreaterThan(15);
    }

    @Test
    void pageIsHiddenAndShownWithTheNextRequest() {
        assertThat(outsider.get(CONTENT + secret).status()).isEqualTo(404);
        assertThat(outsider.get("/pages/viewpage.action?pageId=" + secret).status()).isEqualTo(404);

        restrict(insider, secret, "read");
        assertThat(outsider.get(CONTENT + secret).status()).isEqualTo(200);
        assertThat(outsider.get(CONTENT + parent + "/child/page").body()).contains(marker);

        restrict(insider, secret, "read", insiderName);
        assertThat(outsider.get(CONTENT + secret).status()).isEqualTo(404);
        assertThat(outsider.get(CONTENT + parent + "/child/page").body()).doesNotContain(marker);
    }

    @Test
    void branchWithNothingToSeeIsNoBranch() {
        String tree = "/plugins/pagetree/naturalchildren.action?pageId=";
        String sidebar = "/pages/viewpage.action?pageId=" + parent;
        String link = "pageId=" + parent;

        assertThat(insider.get(tree + parent).body()).contains(marker);
        assertThat(outsider.get(tree + parent).body()).doesNotContain(marker);
        assertThat(insider.get(sidebar).body()).contains(marker);
        assertThat(outsider.get(sidebar).body()).contains(link).doesNotContain(marker);
        assertThat(outsider.get(CONTENT + parent + "/child/page").json().path("size").asInt())
                .isZero();
    }

    @Test
    void editingIsForThoseNamedAndViewingForAll() {
        String page = insider.newPage(space, "Edited by some", "<p>x</p>");
        restrict(insider, page, "update", insiderName);

        assertThat(outsider.get(CONTENT + page).status()).isEqualTo(200);
        Wiki.Reply refused =
                outsider.put(CONTENT + page, Wiki.body(Wiki.edit(2, "Edited by some"), "<p>y</p>"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.message()).contains("Only some people");
        assertThat(outsider.delete(CONTENT + page).status()).isEqualTo(403);
        assertThat(
                        outsider.post(CONTENT + page + "/label", Wiki.object().put("name", "mine"))
                                .status())
                .isEqualTo(403);
        var comment = Wiki.object().put("type", "comment");
        comment.putObject("container").put("id", page).put("type", "page");
        assertThat(
                        outsider.post("/rest/api/content", Wiki.body(comment, "<p>May be said</p>"))
                                .status())
                .isEqualTo(200);
        assertThat(
                        insider.put(
                                        CONTENT + page,
                                        Wiki.body(Wiki.edit(2, "Edited by some"), "<p>y</p>"))
                                .status())
                .isEqualTo(200);
        assertThat(outsider.get("/pages/viewpage.action?pageId=" + page).body())
                .doesNotContain("editPageLink")
                .contains("content-metadata-page-restrictions");
    }

    @Test
    void nobodyLocksHimselfOut() {
        Wiki.Reply reply = restrict(insider, parent, "read", name(outsider));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).contains("Name yourself");
        assertThat(insider.get(CONTENT + parent).status()).isEqualTo(200);
        assertThat(restrict(admin, parent, "read", name(outsider)).status()).isEqualTo(200);
    }

    @Test
    void whoMayNotRestrictOrEditIsRefused() {
        assertThat(restrict(outsider, secret, "read").status()).isEqualTo(404);
        restrict(insider, parent, "update", insiderName);
        assertThat(restrict(outsider, parent, "update").status()).isEqualTo(403);
        String grant = "/rest/api/space/" + space + "/permissions/group/confluence-users/revoke";
        ArrayNode restricting = JsonNodeFactory.instance.arrayNode();
        restricting.addObject().put("targetType", "space").put("operationKey", "restrict_content");
        assertThat(admin.put(grant, restricting).status()).isEqualTo(204);
        assertThat(restrict(insider, secret, "read").status()).isEqualTo(403);
        assertThat(
                        Wiki.asNobody()
                                .put(
                                        CONTENT + secret + "/restriction",
                                        named("read", List.of(), List.of()))
                                .status())
                .isIn(401, 404);
    }

    @Test
    void groupsAreNamedAndListed() {
        insider.put(
                CONTENT + secret + "/restriction",
                named("update", List.of(insiderName), List.of("confluence-users")));

        JsonNode found = insider.get(CONTENT + secret + "/restriction/byOperation").json();

        assertThat(found.at("/read/restrictions/user/results/0/username").asText())
                .isEqualTo(insiderName);
        assertThat(found.at("/update/restrictions/group/results/0/name").asText())
                .isEqualTo("confluence-users");
        assertThat(found.at("/update/restrictions/user/size").asInt()).isEqualTo(1);
        assertThat(
                        insider.put(
                                        CONTENT + secret + "/restriction",
                                        named("read", List.of("no such user"), List.of()))
                                .status())
                .isEqualTo(400);
    }

    @Test
    void whatIsBelowNamesWhatRestrictsItFromAbove() {
        String below =
                insider.get(CONTENT + secret + "/child/page").json().at("/results/0/id").asText();

        JsonNode relevant =
                insider.get(CONTENT + below + "/restriction/relevantViewRestrictions").json();

        assertThat(relevant.at("/results/0/content/id").asText()).isEqualTo(secret);
        assertThat(insider.get("/pages/pagepermissions.action?pageId=" + below).body())
                .contains("restrictions-above");
    }

    @Test
    void copyIsNoWayAround() {
        var input = Wiki.object();
        input.putObject("destination").put("type", "space").put("value", space);
        String copied = "/rest/api/content/" + secret + "/copy";
        input.put("pageTitle", "Copy " + marker);
        String copy = insider.post(copied, input).json().path("id").asText();

        assertThat(insider.get(CONTENT + copy).status()).isEqualTo(200);
        assertThat(outsider.get(CONTENT + copy).status()).isEqualTo(404);
        assertThat(outsider.post(copied, input).status()).isEqualTo(404);
        input.put("pageTitle", "Open copy " + marker).put("copyPermissions", false);
        String open = insider.post(copied, input).json().path("id").asText();
        assertThat(outsider.get(CONTENT + open).status()).isEqualTo(200);
    }

    @Test
    void hiddenPagesAreNotDeletedWithABranch() {
        assertThat(
                        outsider.send(
                                        "DELETE",
                                        CONTENT + parent + "?withDescendants=true",
                                        java.net.http.HttpRequest.BodyPublishers.noBody())
                                .status())
                .isIn(204, 403);
        assertThat(insider.get(CONTENT + secret).json().path("status").asText())
                .isEqualTo("current");
    }

    @Test
    void pageThatRestrictsOthersIsNotDeletedAlone() {
        Wiki.Reply reply = insider.delete(CONTENT + secret);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).contains("Delete them together");
    }

    @Test
    void newPagesUnderAHiddenOneAreRefused() {
        Wiki.Reply hidden =
                outsider.post(
                        "/rest/api/content",
                        Wiki.below(Wiki.pageInput(space, "Intruder", "<p>x</p>"), secret));
        Wiki.Reply absent =
                outsider.post(
                        "/rest/api/content",
                        Wiki.below(Wiki.pageInput(space, "Intruder", "<p>x</p>"), "999999999"));

        assertThat(hidden.status()).isEqualTo(absent.status());
        assertThat(hidden.message().replace(secret, "ID"))
                .isEqualTo(absent.message().replace("999999999", "ID"));
    }

    @Test
    void rulesThatDecideAreToldToWhoAdministersTheSpace() {
        String address = CONTENT + secret + "/inspection?username=";
        JsonNode ofInsider = admin.get(address + insiderName).json().path("operations");
        JsonNode ofOutsider = admin.get(address + name(outsider)).json().path("operations");

        assertThat(ofInsider.at("/0/may").asBoolean()).isTrue();
        assertThat(ofInsider.at("/0/rules/1/by/0/username").asText()).isEqualTo(insiderName);
        assertThat(ofOutsider.at("/0/may").asBoolean()).isFalse();
        assertThat(ofOutsider.at("/0/rules/1/rule").asText()).isEqualTo("VIEW_RESTRICTION");
        assertThat(ofOutsider.at("/0/rules/1/content").asText()).contains(marker);
        assertThat(ofOutsider.at("/1/may").asBoolean()).isFalse();
        String screen = "/pages/inspectpermissions.action?pageId=" + secret + "&user=";
        assertThat(admin.get(screen + name(outsider)).body())
                .contains("data-action=\"VIEW\" data-may=\"no\"", "names neither");
        assertThat(admin.get(screen).body()).contains("Whoever has not logged in");
        assertThat(admin.get(screen + "nobody").status()).isEqualTo(400);
        assertThat(insider.get(screen + insiderName).status()).isEqualTo(403);
        assertThat(outsider.get(screen + insiderName).status()).isEqualTo(404);
    }

    @Test
    void administratorSeesAPageAsOthersDo() {
        String address = "/pages/viewpage.action?pageId=%s&viewAs=%s";
        assertThat(admin.get(address.formatted(secret, name(outsider))).status()).isEqualTo(404);
        assertThat(admin.get(address.formatted(secret, insiderName)).body())
                .contains("You see this page as", insiderName);
        assertThat(admin.get(address.formatted(parent, name(outsider))).body())
                .contains("You see this page as")
                .doesNotContain(marker);
        assertThat(admin.get(address.formatted(secret, "")).status()).isEqualTo(404);
        assertThat(insider.get(address.formatted(secret, insiderName)).status()).isEqualTo(403);
        assertThat(admin.get("/rest/api/audit?searchString=" + insiderName).body())
                .contains("Page viewed as another user");
    }

    @Test
    void whoAdministersTheSpaceLiftsWhatHeCannotSee() {
        String own = outsider.newSpace();
        String hidden = insider.newPage(own, "Hidden " + marker, "<p>x</p>");
        restrict(insider, hidden, "read", insiderName);
        assertThat(outsider.get(CONTENT + hidden).status()).isEqualTo(404);

        FormBrowser browser = new FormBrowser();
        browser.signIn(name(outsider), name(outsider) + "'s own");
        String list = "/pages/listpermissionpages.action?key=" + own;
        assertThat(browser.get(list).body()).contains(marker, "hidden from you");
        assertThat(insider.get(list).status()).isEqualTo(403);
        String lift = "/pages/liftpagepermissions.action";
        browser.submit(
                lift, FormBrowser.fields(browser.get(list), "form[action='%s']".formatted(lift)));

        assertThat(outsider.get(CONTENT + hidden).status()).isEqualTo(200);
        assertThat(browser.get(list).body()).doesNotContain(marker);
    }

    @Test
    void restrictionOfWhoIsGoneHidesOnAndIsReported() {
        assertThat(admin.delete("/rest/api/admin/user/" + insiderName).status()).isEqualTo(204);

        assertThat(outsider.get(CONTENT + secret).status()).isEqualTo(404);
        assertThat(admin.get("/admin/permissions/orphanedgrants.action").body())
                .contains(marker, "A user who is gone");
        assertThat(outsider.get("/admin/permissions/orphanedgrants.action").status())
                .isEqualTo(403);
    }
}
