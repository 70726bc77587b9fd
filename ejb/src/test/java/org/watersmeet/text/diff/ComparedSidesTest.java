package org.watersmeet.text.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watersmeet.text.SourceGenerator;

/** The laws of a comparison, on generated documents. */
class ComparedSidesTest {

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withoutWhatCameItIsTheEarlierDocumentAndWithoutWhatWentTheLater(long seed) {
        List<String> parts = parts(seed);
        String before = String.join("", parts);
        String after = String.join("", edited(parts, seed));

        ComparedDocument compared = Comparisons.compare(before, after);

        assertThat(Comparisons.side(compared, "wm-diff-deleted, .wm-diff-part-deleted"))
                .isEqualTo(Comparisons.outline(after));
        assertThat(Comparisons.side(compared, "wm-diff-inserted, .wm-diff-part-inserted"))
                .isEqualTo(Comparisons.outline(before));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDocumentDoesNotDifferFromItself(long seed) {
        String source = String.join("", parts(seed));

        assertThat(Comparisons.compare(source, source).equal()).isTrue();
    }

    private static List<String> parts(long seed) {
        var generator = new SourceGenerator(seed);
        var random = new Random(seed);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            parts.add("<p>" + sentence(random) + "</p>");
            parts.add(generator.next());
        }
        return parts;
    }

    private static String sentence(Random random) {
        var words = new StringBuilder();
        for (int i = 3 + random.nextInt(8); i > 0; i--) {
            words.append(" word").append(random.nextInt(12));
        }
        return words.toString();
    }

    /** Parts changed, dropped, added and moved. */
    private static List<String> edited(List<String> parts, long seed) {
        var random = new Random(seed + 1);
        var generator = new SourceGenerator(seed + 1_000);
        List<String> edited = new ArrayList<>(parts);
        edited.replaceAll(it -> random.nextInt(3) == 0 ? it.replace("word3", "new") : it);
        edited.set(2, "<p>" + sentence(random) + "</p>");
        edited.add(random.nextInt(edited.size()), generator.next());
        edited.remove(random.nextInt(edited.size()));
        edited.add(edited.remove(0));
        return edited;
    }
}
