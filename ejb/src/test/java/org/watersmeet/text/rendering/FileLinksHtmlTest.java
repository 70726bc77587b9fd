package org.watersmeet.text.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.markup.StorageFormat;

class FileLinksHtmlTest {

    private static final LinkResolver FILES =
            new LinkResolver() {
                @Override
                public @Nullable ResolvedLink resolve(LinkTarget target) {
                    return target instanceof LinkTarget.Attachment file
                                    && file.fileName().equals("a.png")
                            ? new ResolvedLink("/whole/a.png", "a.png", "/small/a.png")
                            : null;
                }

                @Override
                public String whereToAdd(LinkTarget.Attachment missing) {
                    return "/add";
                }
            };

    private static String html(String source) {
        return new HtmlRenderer(RenderingTexts.of(Locale.ENGLISH))
                .render(StorageFormat.decode(source), new RenderingContext("OPS", "Plan", FILES))
                .html();
    }

    private static String image(String attributes, String name) {
        return "<p><ac:image %s><ri:attachment ri:filename=\"%s\"/></ac:image></p>"
                .formatted(attributes, name);
    }

    private static String link(String name, String body) {
        return "<p><ac:link><ri:attachment ri:filename=\"%s\"/>%s</ac:link></p>"
                .formatted(name, body);
    }

    @Test
    void imageIsTheWholeFile() {
        assertThat(html(image("ac:alt=\"Plan\"", "a.png")))
                .contains("<img class=\"wm-image\" src=\"/whole/a.png\" alt=\"Plan\"")
                .doesNotContain("<a ");
    }

    @Test
    void thumbnailLeadsToTheWhole() {
        assertThat(html(image("ac:thumbnail=\"true\"", "a.png")))
                .contains("<a href=\"/whole/a.png\"><img")
                .contains("src=\"/small/a.png\"");
    }

    @Test
    void thumbnailInALinkHasNoSecondLink() {
        String inLink =
                "<p><a href=\"https://example.org/\"><ac:image ac:thumbnail=\"true\">"
                        + "<ri:attachment ri:filename=\"a.png\"/></ac:image></a></p>";

        assertThat(html(inLink)).contains("src=\"/small/a.png\"").containsOnlyOnce("<a ");
    }

    @Test
    void missingImageLeadsToWhereItCanBeAdded() {
        assertThat(html(image("", "b.png")))
                .contains("<a class=\"wm-missing-attachment wm-missing-image\" href=\"/add\">")
                .contains("b.png");
    }

    @Test
    void linkLeadsToTheFile() {
        assertThat(html(link("a.png", ""))).contains("href=\"/whole/a.png\"").contains(">a.png<");
    }

    @Test
    void missingFileIsNamedAndLeadsToWhereItCanBeAdded() {
        assertThat(html(link("b.png", "")))
                .contains("<a class=\"wm-missing-attachment\" href=\"/add\"")
                .contains("b.png");
    }

    @Test
    void missingFileKeepsItsWords() {
        String body = "<ac:plain-text-link-body><![CDATA[The plan]]></ac:plain-text-link-body>";

        assertThat(html(link("b.png", body))).contains("href=\"/add\"").contains(">The plan</a>");
    }
}
