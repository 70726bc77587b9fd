package org.watersmeet.text.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.markup.StorageFormat;

class HtmlRendererTest {

    @Test
    void headingsAreListedWithTheirAnchors() {
        Rendering rendering =
                rendered("<h1>A b</h1><blockquote><h3>A b</h3></blockquote><h1>A b.1</h1>");

        assertThat(rendering.headings())
                .containsExactly(
                        new RenderedHeading(1, "MyPage-Ab", "A b"),
                        new RenderedHeading(3, "MyPage-Ab.1", "A b"),
                        new RenderedHeading(1, "MyPage-Ab.1.1", "A b.1"));
    }

    @Test
    void anchorsAndHeadingsShareOneSetOfNames() {
        Rendering rendering =
                rendered(
                        "<ac:structured-macro ac:name=\"anchor\"><ac:parameter ac:name=\"\">x"
                                + "</ac:parameter></ac:structured-macro><h1>x</h1>");

        assertThat(rendering.html()).contains("id=\"MyPage-x\"").contains("id=\"MyPage-x.1\"");
    }

    @Test
    void boxesAreListedInOrder() {
        Rendering rendering =
                rendered(
                        "<x:y/><ac:macro ac:name=\"mine\"><ac:rich-text-body><p><svg/></p>"
                                + "</ac:rich-text-body></ac:macro>");

        assertThat(rendering.boxes())
                .containsExactly(
                        new RenderedBox(RenderedBox.Kind.ELEMENT, "x:y"),
                        new RenderedBox(RenderedBox.Kind.MACRO, "mine"),
                        new RenderedBox(RenderedBox.Kind.ELEMENT, "svg"));
    }

    @Test
    void tablesOfContentsBeyondTheTenthAreBoxes() {
        Rendering rendering = rendered("<h1>x</h1>" + "<ac:macro ac:name=\"toc\"/>".repeat(12));

        assertThat(rendering.boxes()).hasSize(2);
    }

    @Test
    void referencesAreTheDistinctTargetsInsideTheWiki() {
        var references =
                References.of(
                        StorageFormat.decode(
                                "<p><ac:link><ri:page ri:content-title=\"A\""
                                        + " ri:version-at-save=\"1\"/></ac:link><ac:link"
                                        + " ac:anchor=\"x\"><ri:page ri:content-title=\"A\"/></ac:link>"
                                        + "<ac:link><ri:url ri:value=\"https://example.org\"/></ac:link>"
                                        + "<ac:image><ri:attachment ri:filename=\"f\"><ri:page"
                                        + " ri:content-title=\"B\" ri:space-key=\"S\"/></ri:attachment>"
                                        + "</ac:image><ac:macro ac:name=\"include\"><ac:parameter"
                                        + " ac:name=\"\"><ri:content-entity ri:content-id=\"7\"/>"
                                        + "</ac:parameter></ac:macro></p>"));

        var page = new LinkTarget.Page("S", "B");
        assertThat(references.targets())
                .containsExactly(
                        new LinkTarget.Page(null, "A"),
                        new LinkTarget.Attachment("f", page),
                        page,
                        new LinkTarget.ContentEntity(7));
        assertThat(references.pages()).containsExactly(new LinkTarget.Page(null, "A"), page);
        assertThat(references.contents()).containsExactly(new LinkTarget.ContentEntity(7));
        assertThat(references.users()).isEmpty();
    }

    @Test
    void aLanguageWithoutTranslationGetsEnglish() {
        Locale usual = Locale.getDefault();

        for (Locale locale : List.of(Locale.forLanguageTag("eo"), usual, Locale.ENGLISH)) {
            assertThat(RenderingTexts.of(locale).missingAttachment("a'{0}.png"))
                    .isEqualTo("Missing attachment: a'{0}.png");
        }
    }

    private static Rendering rendered(String source) {
        return new HtmlRenderer(RenderingTexts.of(Locale.ENGLISH))
                .render(
                        StorageFormat.decode(source),
                        new RenderingContext("KEY", "My Page", LinkResolver.NONE));
    }
}
