package org.watersmeet.text.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MacroTextsTest {

    private static final MacroTexts TEXTS = MacroTexts.of(Locale.ENGLISH);

    private static String wrong(String name, ParameterType type, String words) {
        MacroDefinition macro =
                MacroDefinition.block("status", BodyKind.NONE, ParameterDefinition.of(name, type));
        MacroCall call = MacroCall.of(macro, Map.of(name, new Argument(words, List.of())));
        return TEXTS.wrong(macro, call.wrong().getFirst());
    }

    @Test
    void wrongValueIsNamedWithWhatMayStandThere() {
        assertThat(wrong("colour", new ParameterType.Choice(List.of("red", "blue")), "pink"))
                .isEqualTo("“status”: colour is “pink”, but may be one of: red, blue.");
        assertThat(wrong("", new ParameterType.Whole(1, 10_000), "x"))
                .isEqualTo(
                        "“status”: its value is “x”, but may be a whole number from 1 to 10000.");
    }

    @Test
    void longValueIsCut() {
        assertThat(wrong("a", new ParameterType.Flag(), "x".repeat(1_000))).hasSizeLessThan(150);
    }
}
