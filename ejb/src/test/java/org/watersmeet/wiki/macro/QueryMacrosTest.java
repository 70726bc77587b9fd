package org.watersmeet.wiki.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.MacroTexts;
import org.watersmeet.text.macro.ParameterDefinition;
import org.watersmeet.wiki.page.QueryMacro;

class QueryMacrosTest {

    /** The classes of the package by their name, as the container finds them. */
    private static List<QueryMacro> macros()
            throws IOException, URISyntaxException, ReflectiveOperationException {
        Path classes =
                Path.of(
                                Objects.requireNonNull(
                                                IncludeMacro.class.getResource(
                                                        "IncludeMacro.class"))
                                        .toURI())
                        .getParent();
        List<QueryMacro> macros = new ArrayList<>();
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file : files.filter(it -> it.toString().endsWith("Macro.class")).toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                macros.add(
                        (QueryMacro)
                                Class.forName(IncludeMacro.class.getPackageName() + "." + name)
                                        .getDeclaredConstructor()
                                        .newInstance());
            }
        }
        return macros;
    }

    @Test
    void everyMacroAndParameterIsDescribed() throws Exception {
        MacroTexts texts = MacroTexts.of(Locale.ENGLISH);
        List<QueryMacro> macros = macros();

        assertThat(macros).hasSizeGreaterThan(12);
        for (QueryMacro macro : macros) {
            MacroDefinition definition = macro.definition();
            assertThat(texts.describe(definition)).isNotBlank();
            for (ParameterDefinition parameter : definition.parameters()) {
                assertThat(texts.describe(definition, parameter)).isNotBlank();
                assertThat(texts.allowed(parameter.type())).isNotBlank();
            }
        }
    }
}
