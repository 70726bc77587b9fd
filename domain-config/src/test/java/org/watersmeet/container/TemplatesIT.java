package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages begin with templates, which only those who may view their space know of. */
@OnServer
@RunAsClient
class TemplatesIT {

    private static final String TEMPLATE = "/rest/api/template";
    private static final String FILL_IN = "/pages/createpage-entervariables.action";
    private static final String BODY =
            "<at:declarations><at:string at:name=\"Who\"/></at:declarations>"
                    + "<p>Led by <at:var at:name=\"Who\"/></p>";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki wiki = Wiki.asAdmin();
    private final FormBrowser browser = new FormBrowser();
    private String space;

    @BeforeEach
    void newSpace() {
        space = wiki.newSpace();
        browser.signIn(TestServer.ADMIN, TestServer.ADMIN_PASSWORD);
    }

    private ObjectNode input(String name) {
        ObjectNode input = Wiki.body(Wiki.object().put("name", name), BODY);
        input.put("templateType", "page");
        input.putObject("space").put("key", space);
        input.putArray("labels").addObject().put("prefix", "global").put("name", "met");
        return input;
    }

    private String newTemplate(String name) {
        Wiki.Reply reply = wiki.post(TEMPLATE, input(name));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().path("templateId").asText();
    }

    @Test
    void programsKeepTemplates() {
        String id = newTemplate("Minutes");

        JsonNode found = wiki.get(TEMPLATE + "/" + id).json();
        assertThat(found.path("name").asText()).isEqualTo("Minutes");
        assertThat(found.path("body").path("storage").path("value").asText()).isEqualTo(BODY);
        assertThat(found.path("labels").path(0).path("name").asText()).isEqualTo("met");
        ObjectNode change = Wiki.object().put("templateId", id).put("name", "Records");
        assertThat(wiki.put(TEMPLATE, change).json().path("name").asText()).isEqualTo("Records");
        JsonNode listed = wiki.get(TEMPLATE + "/page?spaceKey=" + space).json().path("results");
        assertThat(listed.findValuesAsText("name")).contains("Records");
        assertThat(wiki.delete(TEMPLATE + "/" + id).status()).isEqualTo(204);
        assertThat(wiki.get(TEMPLATE + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void aPageBeginsWithTheFilledInTemplateAndBearsItsLabels() {
        String id = newTemplate("Minutes");
        String address = FILL_IN + "?templateId=" + id + "&spaceKey=" + space;
        Map<String, String> form =
                FormBrowser.fields(browser.get(address), "form[action='" + FILL_IN + "']");
        form.put("variable.Who", "Vera & Tom");

        Wiki.Reply editor = browser.submit(FILL_IN, form);

        var screen = FormBrowser.screen(editor);
        assertThat(screen.select("#source").val().strip())
                .isEqualTo("<p>Led by Vera &amp; Tom</p>");
        String action = screen.select("#editpageform").attr("action");
        Map<String, String> page = FormBrowser.fields(editor, "#editpageform");
        page.put("title", "Minutes of today");
        page.put("source", screen.select("#source").val());
        Wiki.Reply saved = browser.submit(action, page);
        assertThat(saved.status()).as(saved.body()).isEqualTo(303);
        JsonNode made =
                wiki.get(
                                "/rest/api/content?expand=metadata.labels,body.storage&spaceKey="
                                        + space
                                        + "&title=Minutes+of+today")
                        .json()
                        .path("results")
                        .path(0);
        assertThat(made.path("metadata").path("labels").findValuesAsText("name"))
                .containsExactly("met");
    }

    @Test
    void aTemplateIsWrittenInItsForm() {
        String create = "/pages/templates2/createpagetemplate.action";
        Map<String, String> form =
                FormBrowser.fields(
                        browser.get(create + "?key=" + space), "form[action='" + create + "']");
        form.put("name", "By hand");
        form.put("source", "<p>x</p>");

        assertThat(browser.submit(create, form).status()).isEqualTo(303);

        assertThat(browser.get("/pages/templates2/listpagetemplates.action?key=" + space).body())
                .contains("By hand");
        assertThat(browser.submit(create, form).status()).isEqualTo(400);
    }

    @Test
    void templatesOfAHiddenSpaceLeaveNoTrace() {
        String id = newTemplate("Minutes");
        wiki.grant(space, "");
        Wiki reader = wiki.newUser();

        assertThat(reader.get(TEMPLATE + "/" + id).status()).isEqualTo(404);
        assertThat(reader.get(TEMPLATE + "/page?spaceKey=" + space).status()).isEqualTo(404);
        assertThat(reader.get(FILL_IN + "?templateId=" + id + "&spaceKey=" + space).status())
                .isEqualTo(404);
        assertThat(Wiki.asNobody().get(TEMPLATE + "/" + id).status()).isEqualTo(401);
        assertThat(Wiki.asNobody().get(TEMPLATE + "/1").status()).isEqualTo(401);
    }

    @Test
    void onlyAdministratorsKeepTemplates() {
        String id = newTemplate("Minutes");
        Wiki author = wiki.newUser();

        assertThat(author.get(TEMPLATE + "/" + id).status()).isEqualTo(200);
        assertThat(author.post(TEMPLATE, input("Other")).status()).isEqualTo(403);
        assertThat(author.delete(TEMPLATE + "/" + id).status()).isEqualTo(403);
    }
}
