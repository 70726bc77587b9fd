package org.watersmeet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.text.rendering.HtmlRenderer;
import org.watersmeet.text.rendering.LinkResolver;
import org.watersmeet.text.rendering.ReadHtml;
import org.watersmeet.text.rendering.Rendering;
import org.watersmeet.text.rendering.RenderingContext;
import org.watersmeet.text.rendering.RenderingTexts;
import org.watersmeet.text.rendering.TextRenderer;

/**
 * What holds for every document, on generated ones: 1,000 in a build, more with {@code
 * -Dgenerated.documents=10000}.
 */
class GeneratedDocumentsTest {

    private static final int PER_SEED = 50;

    private final HtmlRenderer renderer = new HtmlRenderer(RenderingTexts.of(Locale.ENGLISH));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("generated.documents", 1000) / PER_SEED)
                .map(seed -> 1000 + seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void documentsComeBackAndAreReadByABrowserAsTheyWereWritten(long seed) {
        var generator = new SourceGenerator(seed);
        for (int i = 0; i < PER_SEED; i++) {
            String source = generator.next();
            Document document = StorageFormat.decode(source);

            String encoded = StorageFormat.encode(document);
            Rendering rendering =
                    renderer.render(
                            document, new RenderingContext("KEY", "Title", LinkResolver.NONE));

            assertThat(StorageFormat.canonical(encoded))
                    .as(source)
                    .isEqualTo(StorageFormat.canonical(source));
            assertThat(StorageFormat.decode(encoded)).as(source).isEqualTo(document);
            assertThat(TextRenderer.render(document)).as(source).doesNotContain("\u0000");
            assertThat(ReadHtml.faults(rendering.html())).as(source).isEmpty();
            assertThat(ReadHtml.tree(rendering.html()))
                    .as(source + "\n" + rendering.html())
                    .isEqualTo(ReadHtml.treeAsWritten(rendering.html()));
        }
    }
}
