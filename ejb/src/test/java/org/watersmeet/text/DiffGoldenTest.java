package org.watersmeet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watersmeet.text.diff.DocumentComparison;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.text.rendering.HtmlRenderer;
import org.watersmeet.text.rendering.RenderingContext;
import org.watersmeet.text.rendering.RenderingTexts;

/**
 * How differences look, case by case in {@code golden/diff/*.case}. {@code -Dgolden.update} writes
 * what is into the files: read the difference before you commit it.
 */
class DiffGoldenTest {

    private static final Path DIRECTORY = Path.of("src/test/resources/golden/diff");
    private static final boolean UPDATE = System.getProperty("golden.update") != null;

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.filter(it -> it.toString().endsWith(".case")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void caseHolds(Path file) throws IOException {
        GoldenCase golden = GoldenCase.read(file);
        String before = golden.section("input before");
        String after = golden.section("input after");

        String html = html(before, after);

        if (UPDATE) {
            Map<String, String> sections = new LinkedHashMap<>();
            sections.put("input before", before);
            sections.put("input after", after);
            sections.put("expect html", html);
            golden.rewrite(sections);
            return;
        }
        assertThat(golden.why()).as("the first line says why").isNotBlank();
        assertThat(html).isEqualTo(golden.section("expect html"));
    }

    private static String html(String before, String after) {
        return new HtmlRenderer(RenderingTexts.of(Locale.ENGLISH))
                .renderChanges(
                        DocumentComparison.of(
                                StorageFormat.decode(before), StorageFormat.decode(after)),
                        new RenderingContext("DOC", "Golden Page", target -> null))
                .html();
    }
}
