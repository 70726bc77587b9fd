package org.watersmeet.text.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.MacroTexts;
import org.watersmeet.text.macro.ParameterDefinition;

class StaticMacrosTest {

    private static final Path CASES = Path.of("src/test/resources/golden/text");

    @Test
    void everyMacroAndParameterIsDescribed() {
        MacroTexts texts = MacroTexts.of(Locale.ENGLISH);

        for (MacroDefinition macro : StaticMacros.definitions()) {
            assertThat(texts.describe(macro)).isNotBlank();
            for (ParameterDefinition parameter : macro.parameters()) {
                assertThat(texts.describe(macro, parameter)).isNotBlank();
                assertThat(texts.allowed(parameter.type())).isNotBlank();
            }
        }
    }

    @Test
    void everyMacroHasAGoldenCase() throws IOException {
        StringBuilder cases = new StringBuilder();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.toList()) {
                cases.append(Files.readString(file));
            }
        }

        List<String> without =
                StaticMacros.definitions().stream()
                        .map(MacroDefinition::name)
                        .filter(name -> cases.indexOf("ac:name=\"" + name + "\"") < 0)
                        .toList();

        assertThat(without).isEmpty();
    }
}
