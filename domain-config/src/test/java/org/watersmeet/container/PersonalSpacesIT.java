package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Spaces of users of their own. */
@OnServer
@RunAsClient
class PersonalSpacesIT {

    private static final String CREATE = "/spaces/docreatepersonalspace.action";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();
    private Wiki person;
    private String name;

    @BeforeEach
    void aUser() {
        person = admin.newUser();
        name = person.callerName();
    }

    @Test
    void userMakesOneAndNoSecond() {
        JsonNode space = person.post("/rest/api/space/personal", Wiki.object()).json();

        assertThat(space.path("key").asText()).isEqualTo("~" + name);
        assertThat(space.path("type").asText()).isEqualTo("personal");
        assertThat(space.path("name").asText()).isEqualTo(name);
        assertThat(person.post("/rest/api/space/personal", Wiki.object()).status()).isEqualTo(409);
        assertThat(person.get("/rest/api/space/~" + name).json().path("type").asText())
                .isEqualTo("personal");
        person.newPage("~" + name, "Notes", "<p>mine</p>");
        assertThat(person.get("/display/~" + name + "/Notes").body()).contains("mine");
    }

    @Test
    void personalSpacesAreListedApart() {
        person.post("/rest/api/space/personal", Wiki.object());
        String address = "/rest/api/space?limit=200&spaceKey=~" + name;

        assertThat(keys(address + "&type=personal")).containsExactly("~" + name);
        assertThat(keys(address + "&type=global")).isEmpty();
        assertThat(keys(address)).containsExactly("~" + name);
    }

    private java.util.List<String> keys(String address) {
        return admin.get(address).json().path("results").findValuesAsText("key");
    }

    @Test
    void administratorMakesThoseOfOthers() {
        String address = "/rest/api/admin/space/personal/" + name;
        assertThat(person.post(address, Wiki.object()).status()).isEqualTo(403);
        JsonNode space = admin.post(address, Wiki.object().put("name", "Notes of all")).json();

        assertThat(space.path("name").asText()).isEqualTo("Notes of all");
        assertThat(person.post("/rest/api/space/personal", Wiki.object()).status()).isEqualTo(409);
        assertThat(
                        admin.post("/rest/api/admin/space/personal/nobody-at-all", Wiki.object())
                                .status())
                .isEqualTo(404);
    }

    @Test
    void addressOfANameLeadsToTheSpaceOrTheProfile() {
        String profile = "/users/viewuserprofile.action?space=true&username=";
        Wiki.Reply none = person.get("/display/~" + name);
        assertThat(none.header("Location")).isEqualTo(profile + name);
        assertThat(person.get(profile + name).status()).isEqualTo(200);

        person.post("/rest/api/space/personal", Wiki.object());
        assertThat(person.get("/display/~" + name).status()).isEqualTo(200);

        admin.put("/rest/api/admin/user/" + name, Wiki.object().put("userName", "re" + name));
        Wiki renamed = Wiki.as("re" + name, name + "'s own");
        assertThat(renamed.get("/display/~" + name).status()).isEqualTo(200);
        assertThat(renamed.get(profile + "re" + name).header("Location"))
                .isEqualTo("/display/%7E" + name);
        assertThat(admin.get(profile + "nobody-at-all").status()).isEqualTo(404);
    }

    @Test
    void profileOffersToMakeOneAndThenLeadsToIt() {
        FormBrowser browser = new FormBrowser();
        browser.signIn(name, name + "'s own");
        String mine = "/users/viewmyprofile.action";
        Map<String, String> form =
                FormBrowser.fields(browser.get(mine), "form[action='" + CREATE + "']");

        assertThat(browser.submit(CREATE, form).header("Location"))
                .isEqualTo("/display/%7E" + name);

        assertThat(browser.get(mine).body()).contains("/display/%7E" + name).doesNotContain(CREATE);
    }
}
