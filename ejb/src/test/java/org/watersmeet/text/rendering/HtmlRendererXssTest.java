package org.watersmeet.text.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watersmeet.text.Attacks;
import org.watersmeet.text.SourceGenerator;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.markup.PlainText;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.text.markup.markdown.Markdown;
import org.watersmeet.text.markup.wiki.WikiMarkup;

/** Whatever a document holds, a browser that reads its HTML finds nothing that runs. */
class HtmlRendererXssTest {

    private static final List<String> ATTACKS = Attacks.all();

    /** Each position an author can write to, with %s for the attack. */
    private static final List<String> POSITIONS =
            List.of(
                    "%s",
                    "<p>%s</p>",
                    "<p style=\"%s\">x</p>",
                    "<p title=\"%s\" class=\"%s\" id=\"%s\" onclick=\"%s\" lang=\"%s\">x</p>",
                    "<h1>%s</h1><ac:structured-macro ac:name=\"toc\"/>",
                    "<pre>%s</pre>",
                    "<a href=\"%s\" target=\"%s\" onclick=\"%s\">%s</a>",
                    "<ol start=\"%s\"><li value=\"%s\">%s</li></ol>",
                    "<table style=\"%s\" background=\"%s\"><colgroup><col style=\"%s\"/></colgroup>"
                            + "<tr><td colspan=\"%s\" data-highlight-colour=\"%s\">%s</td></tr></table>",
                    "<time datetime=\"%s\"/>",
                    "<ac:emoticon ac:name=\"%s\" ac:emoji-fallback=\"%s\"/>",
                    "<ac:link ac:anchor=\"%s\" ac:tooltip=\"%s\"><ri:page ri:content-title=\"%s\""
                            + " ri:space-key=\"%s\"/></ac:link>",
                    "<ac:link ac:anchor=\"%s\"><ac:plain-text-link-body>%s"
                            + "</ac:plain-text-link-body></ac:link>",
                    "<ac:link><ri:url ri:value=\"%s\"/></ac:link>",
                    "<ac:link><ri:user ri:username=\"%s\"/></ac:link>",
                    "<ac:link><ri:shortcut ri:key=\"%s\" ri:parameter=\"%s\"/></ac:link>",
                    "<ac:image ac:alt=\"%s\" ac:title=\"%s\" ac:width=\"%s\" ac:class=\"%s\">"
                            + "<ri:url ri:value=\"%s\"/></ac:image>",
                    "<ac:image><ri:attachment ri:filename=\"%s\"/></ac:image>",
                    "<ac:inline-comment-marker ac:ref=\"%s\">x</ac:inline-comment-marker>",
                    "<ac:task-list><ac:task><ac:task-id>%s</ac:task-id><ac:task-status>complete"
                            + "</ac:task-status><ac:task-body>%s</ac:task-body></ac:task></ac:task-list>",
                    "<ac:structured-macro ac:name=\"%s\"><ac:parameter ac:name=\"%s\">%s"
                            + "</ac:parameter><ac:plain-text-body>%s</ac:plain-text-body>"
                            + "</ac:structured-macro>",
                    macro("code", "language", "title", "firstline", "theme"),
                    macro("noformat", "title"),
                    macro(
                            "panel",
                            "title",
                            "bgColor",
                            "borderColor",
                            "borderWidth",
                            "titleBGColor"),
                    macro("info", "title", "icon"),
                    macro("expand", "title"),
                    macro("anchor", ""),
                    macro("status", "title", "colour"),
                    macro("toc", "style", "class", "minLevel", "separator"),
                    macro("column", "width"),
                    "<img src=\"%s\" alt=\"%s\" width=\"%s\" onerror=\"%s\" style=\"%s\"/>",
                    "<dl title=\"%s\"><dt>%s</dt><dd style=\"%s\">%s</dd></dl>",
                    "<p><at:var at:name=\"%s\"/></p>",
                    "<script>%s</script>",
                    "<svg onload=\"%s\">%s</svg>",
                    "<iframe src=\"%s\"/>",
                    "<x:y a=\"%s\">%s</x:y>",
                    "<!-- x --><p>%s</p>");

    private static String macro(String name, String... parameters) {
        var source = new StringBuilder("<ac:structured-macro ac:name=\"" + name + "\">");
        for (String parameter : parameters) {
            source.append("<ac:parameter ac:name=\"" + parameter + "\">%s</ac:parameter>");
        }
        String body = "<ac:plain-text-body>%s</ac:plain-text-body></ac:structured-macro>";
        return source + body;
    }

    static Stream<String> positions() {
        return POSITIONS.stream();
    }

    @ParameterizedTest
    @MethodSource("positions")
    void nothingAnAuthorWritesRuns(String position) {
        for (String attack : ATTACKS) {
            String source = position.replace("%s", escaped(attack));

            assertHarmless(rendered(source, attack), source);
        }
    }

    @Test
    void generatedDocumentsAreReadByABrowserAsTheyWereWritten() {
        for (int seed = 1; seed <= 20; seed++) {
            var generator = new SourceGenerator(seed);
            for (int i = 0; i < 20; i++) {
                String source = generator.next();
                String html = rendered(source, "Title");

                assertHarmless(html, source);
                assertThat(ReadHtml.tree(html))
                        .as(source + "\n" + html)
                        .isEqualTo(ReadHtml.treeAsWritten(html));
            }
        }
    }

    @Test
    void thereAreMoreThanThreeHundredAttacks() {
        assertThat(ATTACKS).hasSizeGreaterThan(300).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wiki", "markdown", "plain"})
    void nothingRunsThatComesThroughAnotherSyntax(String syntax) {
        for (String attack : ATTACKS) {
            for (String place :
                    List.of(
                            "%s",
                            "[x|%s]",
                            "[x](%s)",
                            "!%s!",
                            "{panel:title=%s}x{panel}",
                            "<b title=\"%s\">x</b>",
                            "{color:%s}x{color}",
                            "<a href=\"%s\">x</a>",
                            "`%s`")) {
                String source = place.replace("%s", attack);
                assertHarmless(rendered(decoded(syntax, source), attack), source);
            }
        }
    }

    @Test
    void theCheckItselfFindsWhatRuns() {
        assertThat(ReadHtml.faults("<p onclick='x'>x</p>")).isNotEmpty();
        assertThat(ReadHtml.faults("<script>x</script>")).isNotEmpty();
        assertThat(ReadHtml.faults("<a href='java\nscript:x'>x</a>")).isNotEmpty();
        assertThat(ReadHtml.faults("<p style='background-image: url(x)'>x</p>")).isNotEmpty();
        assertThat(ReadHtml.faults("<p style='color: red'>x</p>")).isEmpty();
    }

    private static Document decoded(String syntax, String source) {
        return switch (syntax) {
            case "wiki" -> WikiMarkup.decode(source);
            case "markdown" -> Markdown.decode(source);
            default -> PlainText.decode(source);
        };
    }

    private static String rendered(String source, String title) {
        return rendered(StorageFormat.decode(source), title);
    }

    private static String rendered(Document document, String title) {
        return new HtmlRenderer(RenderingTexts.of(Locale.ENGLISH))
                .render(document, new RenderingContext(title, title, LinkResolver.NONE))
                .html();
    }

    private static void assertHarmless(String html, String source) {
        assertThat(ReadHtml.faults(html)).as(source + "\n" + html).isEmpty();
    }

    private static String escaped(String attack) {
        return attack.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;")
                .replace("\r", "&#13;")
                .replace("\t", "&#9;");
    }
}
