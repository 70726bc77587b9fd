package org.watersmeet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every screen in each of its states. */
class ScreenTest {

    private static final String HOSTILE =
            "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
    private static final ViewEngine ENGINE = new ViewEngine();

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileViews")
    void everyTextIsEscaped(String name, View view) {
        String html = ENGINE.renderToString(view);

        Document screen = Jsoup.parse(html);
        assertThat(screen.select("img[src=x], [onerror]")).isEmpty();
        assertThat(scriptSources(screen)).allMatch(source -> source.startsWith("/assets/"));
        assertThat(screen.html()).contains("alert(1)");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void noStyleScriptOrHandlerIsInline(String name, View view) {
        Document screen = Jsoup.parse(ENGINE.renderToString(view));

        assertThat(screen.select("style, [style]:not(.wiki-content *, [class^=wm-])")).isEmpty();
        assertThat(screen.select("script:not([src])")).isEmpty();
        assertThat(handlers(screen)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void theScreenHasItsLandmarks(String name, View view) {
        Document screen = Jsoup.parse(ENGINE.renderToString(view));

        assertThat(screen.select("html[lang=en]")).hasSize(1);
        assertThat(screen.title()).endsWith("- Harbour Wiki");
        assertThat(screen.select("body > header")).hasSize(1);
        assertThat(screen.select("main#main-content")).hasSize(1);
        assertThat(screen.select("body > footer")).hasSize(1);
        assertThat(screen.select("a.skip-link[href=#main-content]")).hasSize(1);
        assertThat(screen.select("nav:not([aria-label])")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void headingsBeginWithOneFirstLevel(String name, View view) {
        Document screen = Jsoup.parse(ENGINE.renderToString(view));

        Elements content = screen.select("main :is(h1, h2, h3):not(.wiki-content *)");
        assertThat(content.select("h1")).hasSize(1);
        assertThat(content.getFirst().tagName()).isEqualTo("h1");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void everyFieldHasALabel(String name, View view) {
        Document screen = Jsoup.parse(ENGINE.renderToString(view));

        for (Element field : screen.select("input:not([type=hidden]), select, textarea")) {
            boolean labelled =
                    field.hasAttr("aria-label")
                            || !screen.select("label[for=" + field.id() + "]").isEmpty();
            assertThat(labelled).as(field.outerHtml()).isTrue();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void everyIdOccursOnce(String name, View view) {
        Document screen = Jsoup.parse(ENGINE.renderToString(view));

        assertThat(screen.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void everyReferenceWithinTheScreenHasItsTarget(String name, View view) {
        Document screen = Jsoup.parse(ENGINE.renderToString(view));

        List<String> ids = screen.select("[id]").eachAttr("id");
        for (String attribute : new String[] {"for", "aria-labelledby", "aria-describedby"}) {
            for (String value : screen.select("[" + attribute + "]").eachAttr(attribute)) {
                assertThat(ids).as(attribute).contains(value.split(" ", -1));
            }
        }
        for (String href : screen.select("a[href^=#]").eachAttr("href")) {
            assertThat(ids).contains(href.substring(1));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void everyFormThatChangesSomethingCarriesTheToken(String name, View view) {
        Document screen = Jsoup.parse(ENGINE.renderToString(view));

        for (Element form : screen.select("form[method=post]")) {
            assertThat(form.select("input[name=atl_token]")).as(form.outerHtml()).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void everyIconIsInTheSprite(String name, View view) {
        Document screen = Jsoup.parse(ENGINE.renderToString(view));

        for (Element use : screen.select("svg use")) {
            String icon = use.attr("href").substring(use.attr("href").indexOf('#') + 1);
            assertThat(Sprite.NAMES).contains(icon);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void bytesAndTextAreTheSame(String name, View view) {
        byte[] bytes = ENGINE.render(view);

        assertThat(bytes).asString().isEqualTo(ENGINE.renderToString(view));
    }

    private static List<String> scriptSources(Document screen) {
        return screen.select("script").eachAttr("src");
    }

    private static List<String> handlers(Document screen) {
        return screen.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .map(Attribute::getKey)
                .filter(key -> key.startsWith("on"))
                .toList();
    }

    static Stream<Object[]> views() {
        return rows(AllSamples.of(Samples.plausible()), "");
    }

    static Stream<Object[]> screens() {
        return rows(AllSamples.of(Samples.plausible()), "fragment");
    }

    static Stream<Object[]> hostileViews() {
        return rows(AllSamples.of(Samples.saying(HOSTILE)), "fragment-preview");
    }

    private static Stream<Object[]> rows(Map<String, View> samples, String without) {
        return samples.entrySet().stream()
                .filter(sample -> without.isEmpty() || !sample.getKey().startsWith(without))
                .map(sample -> new Object[] {sample.getKey(), sample.getValue()});
    }
}
