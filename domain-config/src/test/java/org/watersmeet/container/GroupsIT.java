package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** Groups, groups within groups, and that somebody always administers the site. */
@OnServer
@RunAsClient
class GroupsIT {

    private static final String ADMINISTRATORS = "confluence-administrators";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();

    private String newGroup(String name) {
        String group = name + System.nanoTime();
        Wiki.Reply reply = admin.post("/rest/api/admin/group", Wiki.object().put("name", group));
        assertThat(reply.status()).isEqualTo(200);
        return group;
    }

    private String newUser() {
        return admin.newUser().callerName();
    }

    private static Wiki as(String user) {
        return Wiki.as(user, user + "'s own");
    }

    private Wiki.Reply join(String user, String group) {
        return admin.put("/rest/api/user/" + user + "/group/" + group, "");
    }

    private Wiki.Reply leave(String user, String group) {
        return admin.delete("/rest/api/user/" + user + "/group/" + group);
    }

    private Wiki.Reply nest(String parent, String child) {
        return admin.put("/rest/api/admin/group/" + parent + "/groupmember/" + child, "");
    }

    private Wiki.Reply unnest(String parent, String child) {
        return admin.delete("/rest/api/admin/group/" + parent + "/groupmember/" + child);
    }

    private List<String> names(String path, String member) {
        return admin.get(path).json().path("results").findValuesAsText(member);
    }

    @Test
    void groupIsMadeOnceListedAndDeleted() {
        String group = newGroup("Made");

        assertThat(
                        admin.post(
                                        "/rest/api/admin/group",
                                        Wiki.object().put("name", group.toUpperCase()))
                                .status())
                .isEqualTo(409);
        assertThat(admin.get("/rest/api/group/" + group).json().path("name").asText())
                .isEqualTo(group);
        assertThat(names("/rest/api/group?prefix=" + group.toLowerCase(), "name"))
                .containsExactly(group);
        assertThat(admin.delete("/rest/api/admin/group/" + group).status()).isEqualTo(204);
        assertThat(admin.get("/rest/api/group/" + group).status()).isEqualTo(404);
        assertThat(admin.delete("/rest/api/admin/group/" + group).status()).isEqualTo(404);
    }

    @Test
    void groupsOfTheSiteStay() {
        assertThat(admin.delete("/rest/api/admin/group/confluence-users").status()).isEqualTo(409);
        assertThat(admin.delete("/rest/api/admin/group/" + ADMINISTRATORS).status()).isEqualTo(409);
    }

    @Test
    void onlyAdministratorsChangeGroups() {
        String user = newUser();
        String group = newGroup("kept");
        Wiki other = as(user);

        assertThat(other.post("/rest/api/admin/group", Wiki.object().put("name", "mine")).status())
                .isEqualTo(403);
        assertThat(other.put("/rest/api/user/" + user + "/group/" + group, "").status())
                .isEqualTo(403);
        assertThat(other.put("/rest/api/user/" + user + "/group/" + ADMINISTRATORS, "").status())
                .isEqualTo(403);
        assertThat(other.delete("/rest/api/admin/group/" + group).status()).isEqualTo(403);
        assertThat(other.get("/admin/users/browsegroups.action").status()).isEqualTo(403);
        assertThat(Wiki.asNobody().get("/rest/api/group").status()).isEqualTo(401);
    }

    @Test
    void membershipCountsWithTheNextRequestByEachWay() {
        String user = newUser();
        String inner = newGroup("inner");
        String outer = newGroup("outer");
        String space = admin.newSpace();
        admin.grant(space, "view=group:" + outer);
        String address = "/rest/api/space/" + space;
        assertThat(as(user).get(address).status()).isEqualTo(404);

        join(user, inner);
        assertThat(as(user).get(address).status()).isEqualTo(404);
        nest(outer, inner);
        assertThat(as(user).get(address).status()).isEqualTo(200);
        unnest(outer, inner);
        assertThat(as(user).get(address).status()).isEqualTo(404);

        nest(outer, inner);
        assertThat(as(user).get(address).status()).isEqualTo(200);
        leave(user, inner);
        assertThat(as(user).get(address).status()).isEqualTo(404);

        join(user, inner);
        assertThat(as(user).get(address).status()).isEqualTo(200);
        admin.delete("/rest/api/admin/group/" + inner);
        assertThat(as(user).get(address).status()).isEqualTo(404);
    }

    @Test
    void membersOfGroupsWithinAreMembersOnce() {
        String user = newUser();
        String inner = newGroup("inner");
        String outer = newGroup("outer");
        nest(outer, inner);
        join(user, inner);
        join(user, outer);

        assertThat(names("/rest/api/group/" + outer + "/member", "username")).containsExactly(user);
        assertThat(names("/rest/api/group/" + outer + "/groupmember", "name"))
                .containsExactly(inner);
        assertThat(names("/rest/api/user/memberof?username=" + user, "name"))
                .containsExactly("confluence-users", inner, outer);
    }

    @Test
    void noGroupIsWithinItself() {
        String a = newGroup("a");
        String b = newGroup("b");
        String c = newGroup("c");
        nest(a, b);
        nest(b, c);

        assertThat(nest(c, a).status()).isEqualTo(400);
        assertThat(nest(c, a).message()).contains("within itself");
        assertThat(nest(a, a).status()).isEqualTo(400);
        assertThat(nest(a, c).status()).isEqualTo(204);
    }

    @Test
    void twoNestingsAtOnceMakeNoCycle() throws Exception {
        for (int round = 0; round < 10; round++) {
            String a = newGroup("a");
            String b = newGroup("b");

            List<Integer> answers =
                    Together.run(List.of(() -> nest(a, b).status(), () -> nest(b, a).status()));

            assertThat(answers).containsExactlyInAnyOrder(204, 400);
        }
    }

    @Test
    void groupsAreNestedTenDeepAndNotDeeper() {
        String top = newGroup("g");
        String group = top;
        for (int depth = 1; depth <= 10; depth++) {
            String child = newGroup("g");
            assertThat(nest(group, child).status()).isEqualTo(204);
            group = child;
        }

        assertThat(nest(group, newGroup("g")).status()).isEqualTo(400);
        assertThat(nest(newGroup("g"), top).status()).isEqualTo(400);
    }

    @Test
    void deletedGroupTakesItsGrantsWithIt() throws SQLException {
        String group = newGroup("granted");
        String space = admin.newSpace();
        admin.grant(space, "view=group:" + group);
        String grants =
                "select count(*) from space_permission p join space s on s.id = p.space_id"
                        + " where p.subject = 'GROUP' and s.key = '"
                        + space
                        + "'";
        assertThat(TestServer.database().value(grants)).isEqualTo("1");

        admin.delete("/rest/api/admin/group/" + group);

        assertThat(TestServer.database().value(grants)).isEqualTo("0");
    }

    @Test
    void lastAdministratorStays() {
        Wiki.Reply reply = leave(TestServer.ADMIN, ADMINISTRATORS);

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.message()).contains("last administrator");
        assertThat(admin.get("/admin/console.action").status()).isEqualTo(200);
    }

    @Test
    void administratorByAGroupWithinIsOneUntilThatIsTakenAway() {
        String user = newUser();
        String group = newGroup("admins");
        join(user, group);
        nest(ADMINISTRATORS, group);
        assertThat(as(user).get("/admin/console.action").status()).isEqualTo(200);
        assertThat(leave(TestServer.ADMIN, ADMINISTRATORS).status()).isEqualTo(204);
        Wiki other = as(user);

        for (Callable<Wiki.Reply> last :
                List.<Callable<Wiki.Reply>>of(
                        () -> other.delete("/rest/api/user/" + user + "/group/" + group),
                        () -> other.delete("/rest/api/admin/group/" + group),
                        () ->
                                other.delete(
                                        "/rest/api/admin/group/"
                                                + ADMINISTRATORS
                                                + "/groupmember/"
                                                + group))) {
            assertThat(answer(last)).isEqualTo(409);
        }

        other.put("/rest/api/user/" + TestServer.ADMIN + "/group/" + ADMINISTRATORS, "");
        assertThat(unnest(ADMINISTRATORS, group).status()).isEqualTo(204);
        assertThat(as(user).get("/admin/console.action").status()).isEqualTo(403);
    }

    private static int answer(Callable<Wiki.Reply> request) {
        try {
            return request.call().status();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each of the two alone would leave the other one. */
    @Test
    void ofTheLastTwoAdministratorsOneStaysWhenBothGoAtOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            String second = newUser();
            join(second, ADMINISTRATORS);

            List<Integer> answers =
                    Together.run(
                            List.of(
                                    () -> leave(TestServer.ADMIN, ADMINISTRATORS).status(),
                                    () ->
                                            as(second)
                                                    .delete(
                                                            "/rest/api/user/"
                                                                    + second
                                                                    + "/group/"
                                                                    + ADMINISTRATORS)
                                                    .status()));

            assertThat(answers).containsOnlyOnce(204);
            // whoever is left makes it as it was
            as(second).put("/rest/api/user/" + TestServer.ADMIN + "/group/" + ADMINISTRATORS, "");
            leave(second, ADMINISTRATORS);
        }
    }

    @Test
    void screensDoTheSameWithoutScript() {
        FormBrowser browser = new FormBrowser();
        browser.signIn(TestServer.ADMIN, TestServer.ADMIN_PASSWORD);
        String group = "screen" + System.nanoTime();
        String user = newUser();
        String list = "/admin/users/browsegroups.action";
        var create =
                FormBrowser.fields(
                        browser.get(list), "form[action='/admin/users/docreategroup.action']");
        create.put("name", group);

        assertThat(browser.submit("/admin/users/docreategroup.action", create).status())
                .isEqualTo(303);
        create.put("user", user);
        assertThat(browser.submit("/admin/users/doaddmember.action", create).status())
                .isEqualTo(303);
        assertThat(browser.get("/admin/users/viewgroup.action?name=" + group).body())
                .contains(user);
        create.put("user", "nobody of this name");
        assertThat(browser.submit("/admin/users/doaddmember.action", create).body())
                .contains("There is no such user");
    }

    @Test
    void formOfAnotherSiteIsRefused() {
        String user = newUser();
        Wiki.Reply reply =
                admin.with("Content-Type", "application/x-www-form-urlencoded")
                        .with("Sec-Fetch-Site", "cross-site")
                        .send(
                                "POST",
                                "/admin/users/doaddmember.action",
                                BodyPublishers.ofString(
                                        "name=" + ADMINISTRATORS + "&user=" + user));
        JsonNode groups = admin.get("/rest/api/user/memberof?username=" + user).json();

        assertThat(reply.status()).isEqualTo(403);
        assertThat(groups.path("results").findValuesAsText("name"))
                .containsExactly("confluence-users");
    }
}
