package org.watersmeet.text.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.watersmeet.text.diff.DocumentComparison;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.ParameterDefinition;
import org.watersmeet.text.markup.StorageFormat;

class MacroHtmlTest {

    private static final RenderingTexts TEXTS = RenderingTexts.of(Locale.ENGLISH);
    private static final RenderingContext PAGE =
            new RenderingContext("KEY", "Page", LinkResolver.NONE);
    private static final MacroDefinition ASKING =
            MacroDefinition.block("asking", BodyKind.NONE, ParameterDefinition.words("what"));
    private static final String ASKED =
            "<ac:structured-macro ac:name=\"asking\"><ac:parameter ac:name=\"what\">it"
                    + "</ac:parameter></ac:structured-macro>";

    private static Rendering rendered(String source, RenderBudget budget) {
        return new HtmlRenderer(TEXTS, List.of(ASKING), budget)
                .render(StorageFormat.decode(source), PAGE);
    }

    private static Rendering rendered(String source) {
        return rendered(source, RenderBudget.DEFAULT);
    }

    private static RenderBudget budget(int macros, int slots, Duration step) {
        AtomicLong now = new AtomicLong();
        return new RenderBudget(
                macros, slots, Duration.ofSeconds(1), 100, () -> now.addAndGet(step.toNanos()));
    }

    private static String status(String title) {
        return "<ac:structured-macro ac:name=\"status\"><ac:parameter ac:name=\"title\">"
                + title
                + "</ac:parameter></ac:structured-macro>";
    }

    /** What a macro writes before it fails is half an element. */
    private static Rendering withFailing(String source) {
        Map<String, StaticMacro> macros = new HashMap<>(StaticMacros.byName());
        macros.put(
                "failing",
                new StaticMacro(
                        MacroDefinition.block("failing", BodyKind.RICH),
                        (macro, call, rendering) -> {
                            rendering.out.start("table").start("tr");
                            rendering.macroBody(macro);
                            throw new IllegalStateException("on purpose");
                        }));
        var settings =
                new HtmlRenderer.Settings(
                        TEXTS, macros, Map.of("asking", ASKING), RenderBudget.DEFAULT);
        return new HtmlRenderer(settings).render(StorageFormat.decode(source), PAGE);
    }

    @Test
    void macroThatThrowsIsABlockThatSaysSo() {
        Rendering rendering =
                withFailing(
                        "<p>before</p><ac:structured-macro ac:name=\"failing\"><ac:rich-text-body>"
                                + "<h1>x</h1>"
                                + ASKED
                                + "<ac:structured-macro ac:name=\"toc\"/></ac:rich-text-body>"
                                + "</ac:structured-macro><p>after</p>");

        assertThat(rendering.html())
                .startsWith("<p>before</p><div class=\"wm-notice\">")
                .endsWith("</div><p>after</p>")
                .doesNotContain("<tr>", "wm-toc");
        assertThat(rendering.failures()).extracting(FailedMacro::name).containsExactly("failing");
        assertThat(rendering.headings()).isEmpty();
        assertThat(rendering.slots()).isEmpty();
    }

    @Test
    void slotIsWhereTheMacroStands() {
        String toc = "<ac:structured-macro ac:name=\"toc\"/>";

        Rendering rendering =
                rendered("<h1>x</h1>" + toc + "<p>é " + ASKED + "z</p>" + toc + ASKED + "<p>y</p>");

        List<RenderedSlot> slots = rendering.slots();
        assertThat(slots).hasSize(2);
        assertThat(rendering.html().substring(0, slots.get(0).offset()))
                .endsWith("<div class=\"wm-paragraph\">é ");
        assertThat(rendering.html().substring(slots.get(0).offset())).startsWith("z</div><nav");
        assertThat(rendering.html().substring(slots.get(1).offset())).isEqualTo("<p>y</p>");
        assertThat(slots.get(0).call().words("what")).isEqualTo("it");
    }

    @Test
    void insideOfLinksAndHeadingsThereAreNoSlots() {
        Rendering rendering =
                rendered("<h1>" + ASKED + "</h1><p><a href=\"/x\">" + ASKED + "</a></p>");

        assertThat(rendering.slots()).isEmpty();
        assertThat(Jsoup.parse(rendering.html()).select(".wm-box")).hasSize(2);
    }

    @Test
    void comparisonShowsWhatTheMacroIsAskedInsteadOfItsAnswer() {
        var compared =
                DocumentComparison.of(
                        StorageFormat.decode(ASKED), StorageFormat.decode(ASKED + "<p>x</p>"));

        Rendering rendering =
                new HtmlRenderer(TEXTS, List.of(ASKING), RenderBudget.DEFAULT)
                        .renderChanges(compared, PAGE);

        assertThat(rendering.slots()).isEmpty();
        assertThat(rendering.html()).contains("what=it");
    }

    @Test
    void macrosBeyondTheNumberOfAPageSaySo() {
        Rendering rendering =
                rendered(status("a") + status("b") + status("c"), budget(2, 1, Duration.ZERO));

        assertThat(rendering.html()).contains("a</span>", "b</span>").doesNotContain("c</span>");
        assertThat(rendering.html()).contains("more macros than can be shown");
    }

    @Test
    void slotsBeyondTheNumberOfAPageSaySo() {
        Rendering rendering = rendered(ASKED.repeat(3), budget(10, 1, Duration.ZERO));

        assertThat(rendering.slots()).hasSize(1);
        assertThat(rendering.html()).contains("more macros than can be shown");
    }

    @Test
    void macrosWhoseTurnComesTooLateSaySo() {
        Rendering rendering =
                rendered(status("a") + status("b"), budget(10, 1, Duration.ofMillis(600)));

        assertThat(rendering.html()).contains("a</span>").doesNotContain("b</span>");
        assertThat(rendering.html()).contains("took too long");
    }

    @Test
    void programsBeyondTheBudgetArePlain() {
        String program =
                "<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[int %s;]]>"
                        + "</ac:plain-text-body></ac:structured-macro>";
        String large = program.formatted("x".repeat(80));

        Rendering rendering = rendered(large + large, budget(10, 1, Duration.ZERO));

        assertThat(Jsoup.parse(rendering.html()).select(".wm-hl-type")).hasSize(1);
    }

    @Test
    void hostilePatternOfATableOfContentsEnds() {
        Rendering rendering =
                rendered(
                        "<ac:structured-macro ac:name=\"toc\"><ac:parameter ac:name=\"include\">"
                                + "(a*)*b</ac:parameter></ac:structured-macro><h1>"
                                + "a".repeat(150)
                                + "</h1>");

        assertThat(Jsoup.parse(rendering.html()).select("nav li")).isEmpty();
    }
}
