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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.DocumentDump;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.text.rendering.HtmlRenderer;
import org.watersmeet.text.rendering.RenderingContext;
import org.watersmeet.text.rendering.RenderingTexts;
import org.watersmeet.text.rendering.ResolvedLink;
import org.watersmeet.text.rendering.TextRenderer;

/**
 * What storage format means and how it looks, case by case in {@code golden/text/*.case}. {@code
 * -Dgolden.update} writes what is into the files: read the difference before you commit it.
 */
class StorageGoldenTest {

    private static final Path DIRECTORY = Path.of("src/test/resources/golden/text");
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
        String source = golden.section("input storage");
        Document document = StorageFormat.decode(source);

        Map<String, String> actual = new LinkedHashMap<>();
        for (String section : golden.sections().keySet()) {
            actual.put(section, actual(section, source, document));
        }

        if (UPDATE) {
            golden.rewrite(actual);
            return;
        }
        assertThat(golden.why()).as("the first line says why").isNotBlank();
        actual.forEach(
                (section, text) -> assertThat(text).as(section).isEqualTo(golden.section(section)));
    }

    private static String actual(String section, String source, Document document) {
        return switch (section) {
            case "input storage" -> source;
            case "roundtrip storage" -> StorageFormat.encode(document);
            case "expect dump" -> DocumentDump.of(document).stripTrailing();
            case "expect text" -> TextRenderer.render(document);
            case "expect html" ->
                    new HtmlRenderer(RenderingTexts.of(Locale.ENGLISH))
                            .render(
                                    document,
                                    new RenderingContext(
                                            "DOC", "Golden Page", StorageGoldenTest::resolve))
                            .html();
            default -> throw new IllegalArgumentException(section);
        };
    }

    /** What exists in the wiki of these cases is named "Known". */
    private static @Nullable ResolvedLink resolve(LinkTarget target) {
        return switch (target) {
            case LinkTarget.Page it when it.title().equals("Known") ->
                    new ResolvedLink("/display/DOC/Known", "Known");
            case LinkTarget.User it when it.value().equals("known") ->
                    new ResolvedLink("/display/~known", "Ada Known");
            case LinkTarget.Attachment it when it.fileName().equals("known.png") ->
                    new ResolvedLink("/download/attachments/1/known.png", "known.png");
            default -> null;
        };
    }
}
