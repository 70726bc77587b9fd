package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies in other representations than the one that is stored (REST contract, 3). */
@OnServer
@RunAsClient
class BodyConversionIT {

    private static final String CONVERT = "/rest/api/contentbody/convert/";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki wiki = Wiki.asAdmin();

    @Test
    void wikiMarkupBecomesStorageFormat() {
        JsonNode answer = wiki.post(CONVERT + "storage", body("wiki", "h1. A\n{toc}")).json();

        assertThat(answer.path("representation").asText()).isEqualTo("storage");
        assertThat(answer.path("value").asText())
                .isEqualTo("<h1>A</h1><ac:structured-macro ac:name=\"toc\"/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"view", "export_view", "styled_view"})
    void storageFormatBecomesHtml(String representation) {
        JsonNode answer =
                wiki.post(CONVERT + representation, body("storage", "<p>a<br/>b</p>")).json();

        assertThat(answer.path("value").asText()).isEqualTo("<p>a<br>b</p>");
    }

    @Test
    void linksFindTheirPagesWhereTheBodyStands() {
        String space = wiki.newSpace();
        String id = wiki.newPage(space, "Target", "");
        ObjectNode link =
                body("storage", "<ac:link><ri:page ri:content-title=\"Target\"/></ac:link>");

        String view = CONVERT + "view";

        assertThat(html(view, link)).doesNotContain("/pages/" + id);
        assertThat(html(view + "?spaceKeyContext=" + space, link)).contains("/pages/" + id);
        assertThat(html(view + "?contentIdContext=" + id, link)).contains("/pages/" + id);
    }

    @Test
    void whatCannotBeConvertedIsRefused() {
        assertThat(wiki.post(CONVERT + "view", body("storage", "<p>")).status()).isEqualTo(400);
        assertThat(wiki.post(CONVERT + "storage", body("view", "x")).status()).isEqualTo(400);
        assertThat(wiki.post(CONVERT + "pdf", body("storage", "x")).status()).isEqualTo(404);
        assertThat(Wiki.asNobody().post(CONVERT + "view", body("storage", "x")).status())
                .isEqualTo(401);
    }

    @Test
    void aPageIsStoredFromWikiMarkup() {
        String space = wiki.newSpace();
        ObjectNode input = Wiki.pageInput(space, "Marked up", "");
        input.set("body", JsonNodeFactory.instance.objectNode().set("wiki", body("wiki", "*a*")));

        JsonNode page = wiki.post("/rest/api/content", input).json();

        assertThat(page.at("/body/storage/value").asText()).isEqualTo("<p><strong>a</strong></p>");
    }

    private String html(String address, ObjectNode body) {
        return wiki.post(address, body).json().path("value").asText();
    }

    private static ObjectNode body(String representation, String value) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("value", value);
        body.put("representation", representation);
        return body;
    }
}
