package org.watersmeet.wiki.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.text.rendering.HtmlRenderer;
import org.watersmeet.text.rendering.LinkResolver;
import org.watersmeet.text.rendering.RenderBudget;
import org.watersmeet.text.rendering.RenderedSlot;
import org.watersmeet.text.rendering.Rendering;
import org.watersmeet.text.rendering.RenderingContext;
import org.watersmeet.text.rendering.RenderingTexts;
import org.watersmeet.wiki.space.SpaceKey;

class PagePropertiesTest {

    private static final MacroDefinition ASKING = MacroDefinition.block("asking", BodyKind.NONE);

    private static String details(String id, String table) {
        return "<ac:structured-macro ac:name=\"details\"><ac:parameter ac:name=\"id\">"
                + id
                + "</ac:parameter><ac:rich-text-body>"
                + table
                + "</ac:rich-text-body></ac:structured-macro>";
    }

    private static @Nullable Document found(String id, String source) {
        return new PageProperties(id).of(StorageFormat.decode(source));
    }

    /** What a report shows of a page. */
    private static Map<String, String> values(String id, String source) {
        Document properties = found(id, source);
        assertThat(properties).isNotNull();
        Rendering rendering =
                new HtmlRenderer(
                                RenderingTexts.of(Locale.ENGLISH),
                                List.of(PageProperties.MARK, ASKING),
                                RenderBudget.DEFAULT)
                        .render(properties, new RenderingContext("K", "Page", LinkResolver.NONE));
        List<BodySlot> slots = new ArrayList<>();
        for (RenderedSlot slot : rendering.slots()) {
            slots.add(BodySlot.of(slot.offset(), slot.call()));
        }
        byte[] html = rendering.html().getBytes(StandardCharsets.UTF_8);
        RenderedEntry entry =
                new RenderedEntry(new RenderedBody(html, 0), Dependencies.NONE, slots);
        SlotPlace place =
                new SlotPlace(new ContentId(1), new SpaceId(1), new SpaceKey("K"), "Page");
        Map<String, String> values = new LinkedHashMap<>();
        new NestedBody("n", place, entry)
                .properties()
                .forEach((name, value) -> values.put(name, shown(value)));
        return values;
    }

    private static String shown(NestedBody value) {
        String html = new String(value.entry().body().html(), StandardCharsets.UTF_8);
        StringBuilder shown = new StringBuilder(html);
        for (BodySlot slot : value.entry().slots().reversed()) {
            shown.insert(slot.offset(), "[" + slot.macro() + "]");
        }
        return shown.toString();
    }

    @Test
    void rowsAreNamesWithValues() {
        assertThat(
                        values(
                                "",
                                details(
                                        "",
                                        "<table><tbody><tr><th>Owner</th><td><strong>Ada</strong>"
                                                + "</td></tr><tr><td><p>State</p></td><td>done"
                                                + "<ac:structured-macro ac:name=\"asking\"/></td>"
                                                + "</tr></tbody></table>")))
                .containsExactly(
                        Map.entry("Owner", "<strong>Ada</strong>"),
                        Map.entry("State", "done[asking]"));
    }

    @Test
    void namesMayStandInTheFirstRow() {
        assertThat(
                        values(
                                "",
                                details(
                                        "",
                                        "<table><tbody><tr><th>Owner</th><th>State</th></tr><tr>"
                                                + "<td>Ada</td><td>done</td></tr></tbody></table>")))
                .containsExactly(Map.entry("Owner", "Ada"), Map.entry("State", "done"));
    }

    @Test
    void tablesAreToldApartByTheirId() {
        String table = "<table><tbody><tr><th>A</th><td>%s</td></tr></tbody></table>";
        String source = details("one", table.formatted("1")) + details("two", table.formatted("2"));

        assertThat(values("two", source)).containsExactly(Map.entry("A", "2"));
        assertThat(values("", source)).containsExactly(Map.entry("A", "1"));
    }

    @Test
    void pageWithoutPropertiesHasNone() {
        assertThat(found("", "<table><tbody><tr><th>A</th><td>1</td></tr></tbody></table>"))
                .isNull();
        assertThat(found("x", details("", "<table><tbody><tr><td>1</td></tr></tbody></table>")))
                .isNull();
    }
}
