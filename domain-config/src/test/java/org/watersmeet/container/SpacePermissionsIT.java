package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each permission of a space, by the requests that need it and by those that do not. */
@OnServer
@RunAsClient
class SpacePermissionsIT {

    private static final String CONTENT = "/rest/api/content";
    private static final String READ = Operations.READ;
    private static final List<String> ALL = Operations.ALL;

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();
    private final Wiki user = admin.newUser();
    private final String name = user.callerName();
    private String space;
    private String permissions;

    @BeforeEach
    void aSpaceThatOnlyAdministratorsUse() {
        space = admin.newSpace();
        permissions = "/rest/api/space/" + space + "/permissions";
        admin.grant(space, "");
    }

    /** The user has exactly these. */
    private void give(List<String> names) {
        ArrayNode subjects = JsonNodeFactory.instance.arrayNode();
        subjects.addObject().put("username", name).set("operations", Operations.json(names));
        assertThat(admin.post(permissions, subjects).status()).isEqualTo(204);
    }

    private List<String> without(String one) {
        return ALL.stream().filter(each -> !each.equals(one)).toList();
    }

    private String page(String title) {
        return admin.newPage(space, title, "<p>x</p>");
    }

    /** A request that needs one permission besides viewing. */
    private record Case(String needed, java.util.function.Supplier<Wiki.Reply> request) {}

    private Stream<Case> cases() {
        return Stream.of(
                new Case(
                        "page create",
                        () -> user.post(CONTENT, Wiki.pageInput(space, unique(), "<p>x</p>"))),
                new Case(
                        "page create",
                        () -> user.put(CONTENT + "/" + page("Edited" + unique()), edited())),
                new Case("page delete", () -> user.delete(CONTENT + "/" + page(unique()))),
                new Case(
                        "blogpost create",
                        () ->
                                user.post(
                                        CONTENT,
                                        Wiki.pageInput(space, unique(), "<p>x</p>")
                                                .put("type", "blogpost"))),
                new Case("comment create", () -> user.post(CONTENT, comment(page(unique())))),
                new Case(
                        "comment delete",
                        () -> {
                            String comment =
                                    admin.post(CONTENT, comment(page(unique())))
                                            .json()
                                            .path("id")
                                            .asText();
                            return user.delete(CONTENT + "/" + comment);
                        }),
                new Case(
                        "space administer",
                        () ->
                                user.put(
                                        "/rest/api/space/" + space,
                                        Wiki.object().put("name", "Renamed"))),
                new Case("space administer", () -> user.get(permissions)),
                new Case(
                        "space administer",
                        () ->
                                user.put(
                                        permissions + "/anonymous/grant",
                                        Operations.json(List.of(READ)))));
    }

    private Object edited() {
        return Wiki.body(Wiki.edit(2, unique()), "<p>y</p>");
    }

    private Object comment(String page) {
        var input = Wiki.object().put("type", "comment");
        input.putObject("container").put("id", page).put("type", "page");
        return Wiki.body(input, "<p>said</p>");
    }

    private static String unique() {
        return "T" + System.nanoTime();
    }

    @Test
    void eachRequestNeedsItsPermissionAndNoOther() {
        List<String> wrong = new ArrayList<>();
        cases().forEach(
                        each -> {
                            give(without(each.needed()));
                            int refused = each.request().get().status();
                            give(List.of(READ, each.needed()));
                            int done = each.request().get().status();
                            if (refused != 403 || done >= 300) {
                                wrong.add(each.needed() + ": " + refused + ", " + done);
                            }
                        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void withoutViewingNothingElseCounts() {
        // what gives anything gives the right to view too, so that is taken away last
        give(ALL);
        admin.put(permissions + "/user/" + name + "/revoke", Operations.json(List.of(READ)));

        assertThat(user.get("/rest/api/space/" + space).status()).isEqualTo(404);
        assertThat(user.post(CONTENT, Wiki.pageInput(space, unique(), "<p>x</p>")).status())
                .isEqualTo(404);
        assertThat(admin.get(permissions + "/user/" + name).json()).isEmpty();
    }

    @Test
    void oneMayDeleteOnesOwn() {
        give(List.of(READ, "page create", "comment create", "space delete_own"));
        String own =
                user.post(CONTENT, Wiki.pageInput(space, unique(), "<p>x</p>"))
                        .json()
                        .path("id")
                        .asText();
        String others = page(unique());
        String said = user.post(CONTENT, comment(others)).json().path("id").asText();

        assertThat(user.delete(CONTENT + "/" + others).status()).isEqualTo(403);
        assertThat(user.delete(CONTENT + "/" + said).status()).isEqualTo(204);
        assertThat(user.delete(CONTENT + "/" + own).status()).isEqualTo(204);
    }

    @Test
    void whoMakesASpaceAdministersIt() {
        String own = user.newSpace();
        String address = "/rest/api/space/" + own + "/permissions";

        assertThat(user.get(address + "/user/" + name).json()).hasSize(ALL.size());
        assertThat(
                        user.put(
                                        address + "/group/confluence-users/revoke",
                                        Operations.json(List.of(READ)))
                                .status())
                .isEqualTo(204);
        assertThat(admin.newUser().get("/rest/api/space/" + own).status()).isEqualTo(404);
    }

    @Test
    void somebodyAlwaysAdministersASpace() {
        String own = user.newSpace();

        Wiki.Reply reply =
                user.put(
                        "/rest/api/space/" + own + "/permissions/user/" + name + "/revoke",
                        Operations.json(List.of("space administer")));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).contains("administer the space");
    }

    @Test
    void anonymousReadersGetNothingThatNeedsAName() {
        for (String each :
                List.of("space administer", "space delete_own", "space restrict_content")) {
            assertThat(
                            admin.put(
                                            permissions + "/anonymous/grant",
                                            Operations.json(List.of(each)))
                                    .status())
                    .as(each)
                    .isEqualTo(400);
        }
        assertThat(
                        admin.put(
                                        permissions + "/anonymous/grant",
                                        Operations.json(List.of("comment create")))
                                .status())
                .isEqualTo(204);
        assertThat(Wiki.asNobody().post(CONTENT, comment(page(unique()))).status()).isEqualTo(200);
    }

    @Test
    void whoIsDeletedHasNothingLeft() {
        give(ALL);
        assertThat(admin.get(permissions).json().toString()).contains(name);

        assertThat(admin.delete("/rest/api/admin/user/" + name).status()).isEqualTo(204);

        assertThat(admin.get(permissions).json().findValuesAsText("type"))
                .doesNotContain("unknown");
    }

    @Test
    void inAPersonalSpaceOthersReadAndComment() {
        Wiki other = admin.newUser();
        String own =
                user.post("/rest/api/space/personal", Wiki.object()).json().path("key").asText();
        var input = Wiki.pageInput(own, unique(), "<p>x</p>");

        assertThat(other.get("/rest/api/space/" + own).status()).isEqualTo(200);
        assertThat(other.post(CONTENT, input).status()).isEqualTo(403);
        String made = user.post(CONTENT, input).json().path("id").asText();
        assertThat(other.post(CONTENT, comment(made)).status()).isEqualTo(200);
    }

    @Test
    void unknownSubjectsAndOperationsAreRefused() {
        assertThat(admin.put(permissions + "/group/none/grant", Operations.json(ALL)).status())
                .isEqualTo(400);
        assertThat(admin.put(permissions + "/user/none/grant", Operations.json(ALL)).status())
                .isEqualTo(400);
        assertThat(
                        admin.put(
                                        permissions + "/user/" + name + "/grant",
                                        Operations.json(List.of("space fly")))
                                .status())
                .isEqualTo(400);
        assertThat(admin.get(permissions + "/everybody").status()).isEqualTo(404);
    }

    @Test
    void listNamesSubjectsAndOperations() {
        give(List.of(READ, "page create"));

        JsonNode list = admin.get(permissions).json();

        assertThat(list)
                .anySatisfy(
                        each -> {
                            assertThat(each.path("subject").path("username").asText())
                                    .isEqualTo(name);
                            assertThat(each.path("operation").path("targetType").asText())
                                    .isEqualTo("page");
                            assertThat(each.path("operation").path("operationKey").asText())
                                    .isEqualTo("create");
                        });
    }

    @Test
    void permissionsOfAnotherSpaceTakeThePlaceOfOnesOwn() {
        give(List.of(READ, "page create"));
        String own = user.newSpace();
        FormBrowser browser = new FormBrowser();
        browser.signIn(name, name + "'s own");
        String screen = "/spaces/spacepermissions.action?key=" + own;
        String copy = "/spaces/copyspacepermissions.action";
        var fields = FormBrowser.fields(browser.get(screen), "form[action='%s']".formatted(copy));

        fields.put("source", space);
        assertThat(browser.submit(copy, fields).status()).as("not mine").isEqualTo(403);
        String second = user.newSpace();
        user.put(
                "/rest/api/space/" + second + "/permissions/group/confluence-users/revoke",
                Operations.json(List.of(READ)));
        fields.put("source", second);
        assertThat(browser.submit(copy, fields).status()).isEqualTo(303);

        assertThat(admin.newUser().get("/rest/api/space/" + own).status()).isEqualTo(404);
        assertThat(user.get("/rest/api/space/" + own + "/permissions").json()).hasSize(ALL.size());
        fields.put("source", "NOSUCHSPACE");
        assertThat(browser.submit(copy, fields).status()).isEqualTo(400);
    }
}
