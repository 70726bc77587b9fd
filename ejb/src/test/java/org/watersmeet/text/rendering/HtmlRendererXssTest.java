package org.watersmeet.text.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watersmeet.text.SourceGenerator;
import org.watersmeet.text.markup.StorageFormat;

/** Whatever a document holds, a browser that reads its HTML finds nothing that runs. */
class HtmlRendererXssTest {

    private static final Set<String> ELEMENTS =
            Set.of(
                    ("html head body a abbr b blockquote br caption cite code col colgroup dd del"
                                    + " details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img"
                                    + " input ins kbd li mark nav ol p pre q s samp small span strong"
                                    + " sub summary sup table tbody td tfoot th thead time tr u ul var")
                            .split(" "));

    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "col");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)");

    private static final List<String> ATTACKS =
            List.of(
                    "<script>alert(1)</script>",
                    "\"><script>alert(1)</script>",
                    "'><img src=x onerror=alert(1)>",
                    "\" onmouseover=\"alert(1)",
                    "' onfocus='alert(1)' autofocus='",
                    "javascript:alert(1)",
                    " javascript:alert(1)",
                    "JaVaScRiPt:alert(1)",
                    "java\tscript:alert(1)",
                    "java\nscript:alert(1)",
                    "java&#10;script:alert(1)",
                    "\u00A0javascript:alert(1)",
                    "\u200Bjavascript:alert(1)",
                    "vbscript:msgbox(1)",
                    "data:text/html,<script>alert(1)</script>",
                    "data:image/svg+xml;base64,PHN2Zy8+",
                    "blob:https://example.org/1",
                    "feed:javascript:alert(1)",
                    "view-source:javascript:alert(1)",
                    "</code></pre><script>alert(1)</script>",
                    "</title><svg onload=alert(1)>",
                    "</style><svg/onload=alert(1)>",
                    "--><svg onload=alert(1)>",
                    "]]><svg onload=alert(1)>",
                    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                    "`onerror=alert(1)`",
                    "expression(alert(1))",
                    "color: expression(alert(1))",
                    "background: url(javascript:alert(1))",
                    "width: 1px; background-image: url(//evil.example/x)",
                    "color: red; position: fixed; top: 0; left: 0; z-index: 99999",
                    "color: \\65xpression(alert(1))",
                    "-moz-binding: url(//evil.example/x)",
                    "behavior: url(x.htc)",
                    "color: rgb(url(x))",
                    "margin-left: -9999px",
                    "{{7*7}}${7*7}#{7*7}",
                    "&lt;script&gt;alert(1)&lt;/script&gt;",
                    "\u2028alert(1)\u2029",
                    "\uD83D\uDE00<svg onload=alert(1)>");

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
                assertThat(treeAsRead(html))
                        .as(source + "\n" + html)
                        .isEqualTo(treeAsWritten(html));
            }
        }
    }

    @Test
    void theCheckItselfFindsWhatRuns() {
        assertThat(faults("<p onclick='x'>x</p>")).isNotEmpty();
        assertThat(faults("<script>x</script>")).isNotEmpty();
        assertThat(faults("<a href='java\nscript:x'>x</a>")).isNotEmpty();
        assertThat(faults("<p style='background-image: url(x)'>x</p>")).isNotEmpty();
        assertThat(faults("<p style='color: red'>x</p>")).isEmpty();
    }

    private static String rendered(String source, String title) {
        return new HtmlRenderer(RenderingTexts.of(Locale.ENGLISH))
                .render(
                        StorageFormat.decode(source),
                        new RenderingContext(title, title, LinkResolver.NONE))
                .html();
    }

    private static void assertHarmless(String html, String source) {
        assertThat(faults(html)).as(source + "\n" + html).isEmpty();
    }

    private static List<String> faults(String html) {
        return Jsoup.parse(html).getAllElements().stream()
                .flatMap(HtmlRendererXssTest::faults)
                .toList();
    }

    private static Stream<String> faults(Element element) {
        Stream<String> names =
                element.tagName().equals("#root") || ELEMENTS.contains(element.tagName())
                        ? Stream.empty()
                        : Stream.of("element " + element.tagName());
        return Stream.concat(
                names,
                element.attributes().asList().stream()
                        .filter(HtmlRendererXssTest::runs)
                        .map(attribute -> "attribute " + attribute));
    }

    private static boolean runs(Attribute attribute) {
        String value = attribute.getValue();
        return switch (attribute.getKey()) {
            case "href", "src" ->
                    !value.replaceAll("[\\s\\p{Cntrl}]", "")
                            .matches("(?i)(https?:|mailto:|[^:]*($|[/?#])).*");
            case "style" -> !value.matches("[a-zA-Z0-9#%.,:;() -]*") || loads(value);
            case "class" -> !value.matches("[a-z0-9+#_ -]*");
            case "action", "formaction", "srcdoc", "srcset", "background", "target" -> true;
            default -> attribute.getKey().startsWith("on");
        };
    }

    private static boolean loads(String style) {
        String lower = style.toLowerCase(Locale.ROOT);
        return Stream.of("url", "expression", "binding", "behavior", "position", ": -", "image")
                .anyMatch(lower::contains);
    }

    /** The tree a browser makes: each element with its depth. */
    private static List<String> treeAsRead(String html) {
        Element body = Jsoup.parse(html).body();
        return body.getAllElements().stream()
                .skip(1)
                .map(element -> element.parents().size() - 2 + " " + element.tagName())
                .toList();
    }

    /** The tree as the tags are written. */
    private static List<String> treeAsWritten(String html) {
        List<String> tree = new ArrayList<>();
        int depth = 0;
        var tags = TAG.matcher(html);
        while (tags.find()) {
            if (!tags.group(1).isEmpty()) {
                depth--;
                continue;
            }
            tree.add(depth + " " + tags.group(2));
            depth += VOID.contains(tags.group(2)) ? 0 : 1;
        }
        return tree;
    }

    private static String escaped(String attack) {
        return attack.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;")
                .replace("\t", "&#9;");
    }
}
