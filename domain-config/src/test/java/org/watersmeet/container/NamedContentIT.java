package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What programs name by id, by label or by number is found, as far as they may see it. */
@OnServer
@RunAsClient
class NamedContentIT {

    private static final String CONTENT = "/rest/api/content";
    private static final String LABELS = "/rest/api/label/labels";

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki wiki = Wiki.asAdmin();
    private String space;
    private String page;
    private String secret;

    @BeforeEach
    void anOpenAndAHiddenPage() {
        space = wiki.newSpace();
        page = wiki.newPage(space, "Open", "<p>first</p>");
        String hidden = wiki.newSpace();
        wiki.grant(hidden, "view=group:confluence-administrators");
        secret = wiki.newPage(hidden, "Secret", "<p>x</p>");
    }

    private static List<String> titles(Wiki reader, String ids) {
        List<String> titles = new ArrayList<>();
        for (JsonNode found : reader.get(CONTENT + "?" + ids).json().path("results")) {
            titles.add(found.path("title").asText());
        }
        return titles;
    }

    @Test
    void contentsNamedByIdsComeInTheirOrderWithoutHiddenOnes() {
        String more = wiki.newPage(space, "More", "");
        String ids = "ids=" + more + "," + secret + "&ids=" + page + ",1";

        assertThat(titles(wiki, ids)).containsExactly("More", "Secret", "Open");
        assertThat(titles(wiki.newUser(), ids)).containsExactly("More", "Open");
        assertThat(wiki.get(CONTENT + "?ids=x").status()).isEqualTo(404);
        assertThat(titles(wiki, "limit=1&start=1&ids=" + more + "," + page))
                .containsExactly("Open");
    }

    private void label(String content, String name) {
        wiki.post(CONTENT + "/" + content + "/label", Wiki.object().put("name", name));
    }

    private static List<String> names(Wiki reader, String query) {
        return reader.get(LABELS + "?" + query).json().findValuesAsText("name");
    }

    @Test
    void labelsOfASpaceAreThoseInUseThere() {
        label(page, "beta");
        label(page, "alpha");
        label(secret, "hidden-word-" + page);

        assertThat(names(wiki, "spaceKey=" + space)).containsExactly("alpha", "beta");
        assertThat(names(wiki, "labelName=beta&namespace=global&spaceKey=" + space))
                .containsExactly("beta");
        assertThat(names(wiki, "namespace=team&spaceKey=" + space)).isEmpty();
        assertThat(names(wiki, "labelName=hidden-word-" + page)).hasSize(1);
        assertThat(names(wiki.newUser(), "labelName=hidden-word-" + page)).isEmpty();
        assertThat(wiki.get(LABELS + "?namespace=none").status()).isEqualTo(400);
    }

    private Wiki.Reply restore(Wiki author, Object number) {
        ObjectNode input = Wiki.object().put("operationKey", "RESTORE");
        input.putObject("params").put("versionNumber", number.toString()).put("message", "back");
        return author.post("/rest/experimental/content/" + page + "/version", input);
    }

    @Test
    void anEarlierVersionBecomesTheNewestOne() {
        wiki.put(CONTENT + "/" + page, Wiki.body(Wiki.edit(2, "Open"), "<p>second</p>"));

        JsonNode version = restore(wiki, 1).json();

        assertThat(version.path("number").asInt()).isEqualTo(3);
        assertThat(version.path("message").asText()).isEqualTo("back");
        assertThat(wiki.get(CONTENT + "/" + page + "?expand=body.storage").body())
                .contains("first");
        assertThat(restore(wiki, 9).status()).isEqualTo(404);
        assertThat(restore(wiki, "x").status()).isEqualTo(400);
        assertThat(restore(Wiki.asNobody(), 1).status()).isIn(401, 404);
    }
}
