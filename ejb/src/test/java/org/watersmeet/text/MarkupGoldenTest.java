package org.watersmeet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.text.markup.markdown.Markdown;
import org.watersmeet.text.markup.wiki.WikiMarkup;

/**
 * What the other syntaxes mean, case by case in {@code golden/markup/*.case}, as storage format.
 * {@code -Dgolden.update} writes what is into the files: read the difference before you commit it.
 */
class MarkupGoldenTest {

    private static final Path DIRECTORY = Path.of("src/test/resources/golden/markup");
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
        String syntax = golden.sections().keySet().iterator().next();
        String source = golden.section(syntax);
        Document document = decode(syntax, source);
        String storage = StorageFormat.encode(document);

        assertThat(StorageFormat.decode(storage)).as("read back").isEqualTo(document);

        if (UPDATE) {
            Map<String, String> sections = new LinkedHashMap<>();
            sections.put(syntax, source);
            sections.put("expect storage", lines(storage));
            golden.rewrite(sections);
            return;
        }
        assertThat(golden.why()).as("the first line says why").isNotBlank();
        assertThat(lines(storage)).isEqualTo(golden.section("expect storage"));
    }

    private static Document decode(String syntax, String source) {
        return switch (syntax) {
            case "input wiki" -> WikiMarkup.decode(source);
            case "input markdown" -> Markdown.decode(source);
            default -> throw new IllegalArgumentException(syntax);
        };
    }

    /** One block a line is easier to read. */
    private static String lines(String storage) {
        return storage.replaceAll(
                "(</(?:p|h[1-6]|ul|ol|table|tr|blockquote|div|pre)>|<hr/>"
                        + "|</ac:(?:structured-macro|rich-text-body)>|<ac:rich-text-body>|</li>)"
                        + "(?=<)(?!</)",
                "$1\n");
    }
}
