package org.watersmeet.wiki.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.Problem;
import org.watersmeet.text.document.TemplateField;
import org.watersmeet.text.document.TemplateFieldKind;
import org.watersmeet.text.markup.StorageFormat;

class TemplateFillingTest {

    private static final String DECLARATIONS =
            "<at:declarations><at:list at:name=\"Place\"><at:option at:value=\"Bergen\"/></at:list>"
                    + "<at:textarea at:name=\"Notes\" at:rows=\"4\"/></at:declarations>";

    private static TemplateFilling filling(String template) {
        return new TemplateFilling(StorageFormat.decode(template));
    }

    private static String filled(String template, Map<String, String> values) {
        return StorageFormat.encode(filling(template).with(values));
    }

    @Test
    void declaredVariablesComeFirstAndOthersAreLines() {
        var filling =
                filling(
                        DECLARATIONS
                                + "<p><at:var at:name=\"Who\"/><at:var at:name=\"Place\"/></p>");

        assertThat(filling.fields())
                .extracting(TemplateField::name)
                .containsExactly("Place", "Notes", "Who");
        assertThat(filling.fields().getLast().kind()).isEqualTo(TemplateFieldKind.STRING);
    }

    @Test
    void valuesStandInTheirPlacesAndDeclarationsAreGone() {
        String template =
                DECLARATIONS
                        + "<h1>In <at:var at:name=\"Place\"/></h1>"
                        + "<ul><li><at:var at:name=\"Place\"/></li></ul>";

        assertThat(filled(template, Map.of("Place", "Bergen")))
                .isEqualTo("<h1>In Bergen</h1><ul><li>Bergen</li></ul>");
    }

    @Test
    void linesStayLines() {
        assertThat(filled("<p><at:var at:name=\"a\"/></p>", Map.of("a", "one\r\ntwo")))
                .isEqualTo("<p>one<br/>two</p>");
    }

    @Test
    void aValueIsTextAndNeverMarkup() {
        assertThat(filled("<p><at:var at:name=\"a\"/></p>", Map.of("a", "<b>&amp;</b>")))
                .isEqualTo("<p>&lt;b&gt;&amp;amp;&lt;/b&gt;</p>");
    }

    @Test
    void aVariableForStorageFormatTakesIt() {
        assertThat(
                        filled(
                                "<p><at:var at:name=\"a\" at:rawxhtml=\"true\"/></p>",
                                Map.of("a", "<p>so <b>bold</b></p>")))
                .isEqualTo("<p>so <b>bold</b></p>");
    }

    @Test
    void aVariableForStorageFormatRefusesWhatIsNone() {
        assertThatThrownBy(
                        () ->
                                filled(
                                        "<p><at:var at:name=\"a\" at:rawxhtml=\"true\"/></p>",
                                        Map.of("a", "<p>open")))
                .isInstanceOf(Problem.Invalid.class)
                .hasMessageStartingWith("a: ");
    }

    @Test
    void whatIsNotFilledInIsEmpty() {
        assertThat(filled("<p>(<at:var at:name=\"a\"/>)</p>", Map.of())).isEqualTo("<p>()</p>");
    }
}
