package org.watersmeet.text.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watersmeet.text.SourceGenerator;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.DocumentWalk;

/** The law of the codec, on generated sources: 50 seeds of 50 sources. */
class StorageRoundTripTest {

    private static final int SOURCES_PER_SEED = 50;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void encodingWhatWasDecodedIsCanonicallyTheSource(long seed) {
        var generator = new SourceGenerator(seed);
        for (int i = 0; i < SOURCES_PER_SEED; i++) {
            String source = generator.next();

            Document document = StorageFormat.decode(source);

            String encoded = StorageFormat.encode(document);
            assertThat(StorageFormat.canonical(encoded))
                    .as(source)
                    .isEqualTo(StorageFormat.canonical(source));
            assertThat(StorageFormat.decode(encoded)).as(source).isEqualTo(document);
        }
    }

    @Test
    void canonicalFormIsItsOwnCanonicalForm() {
        var generator = new SourceGenerator(7);
        for (int i = 0; i < SOURCES_PER_SEED; i++) {
            String canonical = StorageFormat.canonical(generator.next());

            assertThat(StorageFormat.canonical(canonical)).isEqualTo(canonical);
        }
    }

    @Test
    void generatedSourcesHoldEveryKindOfNode() {
        Set<String> kinds = new TreeSet<>();
        seeds().forEach(seed -> collectKinds(new SourceGenerator(seed), kinds));

        assertThat(kinds)
                .contains("Paragraph", "Heading", "ItemList", "Table", "Quote", "Division")
                .contains("Preformatted", "Rule", "Layout", "TaskList", "Macro", "Unknown")
                .contains("Text", "LineBreak", "Mark", "WebLink", "Link", "Resource", "Image")
                .contains("Emoticon", "Placeholder", "InlineCommentMarker", "CalendarDate")
                .contains("SourceComment", "NestedBlock", "DefinitionList", "WebImage")
                .contains("TemplateDeclarations", "TemplateVariable");
    }

    private static void collectKinds(SourceGenerator generator, Set<String> kinds) {
        for (int i = 0; i < SOURCES_PER_SEED; i++) {
            DocumentWalk.forEach(
                    StorageFormat.decode(generator.next()),
                    node -> kinds.add(node.getClass().getSimpleName()));
        }
    }
}
