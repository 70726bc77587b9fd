package org.watersmeet.text.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.DocumentLimits;
import org.watersmeet.text.markup.StorageFormat;

/**
 * Documents of 100,000 parts in which nearly everything differs. Alone each takes about a second;
 * what grew with the square of the parts would take minutes.
 */
@Timeout(20)
class DocumentComparisonPathologicalTest {

    private static final int MANY = 100_000;
    private static final DocumentLimits WIDE =
            new DocumentLimits(50_000_000, 100, 5_000_000, 5_000_000);

    @Test
    void manyWordsWithOneChangeAreComparedWordByWord() {
        ComparedDocument compared =
                compare(
                        "<p>" + repeat(i -> "w" + i + " ") + "</p>",
                        "<p>"
                                + repeat(i -> i == 500 || i == 90_000 ? "x " : "w" + i + " ")
                                + "</p>");

        assertThat(compared.coarse()).isFalse();
        assertThat(compared.document().content()).hasSize(1);
    }

    @Test
    void manyWordsInAnotherOrderEnd() {
        ComparedDocument compared =
                compare(
                        "<p>" + repeat(i -> "w" + i % 50 + " ") + "</p>",
                        "<p>" + repeat(i -> "w" + i * 31 % 53 + " ") + "</p>");

        assertThat(compared.coarse()).isTrue();
    }

    @Test
    void manyParagraphsThatAllChangedEnd() {
        ComparedDocument compared =
                compare(
                        repeat(i -> "<p>line " + i + " old</p>"),
                        repeat(i -> "<p>line " + i + " new</p>"));

        assertThat(compared.document().content()).hasSizeGreaterThanOrEqualTo(MANY);
    }

    @Test
    void manyEqualParagraphsAgainstFewerEnd() {
        ComparedDocument compared =
                compare(repeat(i -> "<p>x</p>"), repeat(i -> i % 2 == 0 ? "<p>x</p>" : ""));

        assertThat(compared.equal()).isFalse();
        assertThat(compared.coarse()).isFalse();
    }

    @Test
    void manyCellsThatAllChangedEnd() {
        ComparedDocument compared = compare(table("a"), table("b"));

        assertThat(compared.equal()).isFalse();
    }

    @Test
    void manyItemsInReverseEnd() {
        ComparedDocument compared =
                compare(
                        "<ul>" + repeat(i -> "<li>" + i + "</li>") + "</ul>",
                        "<ul>" + repeat(i -> "<li>" + (MANY - i) + "</li>") + "</ul>");

        assertThat(compared.equal()).isFalse();
    }

    @Test
    void manyMarksThatAllChangedEnd() {
        ComparedDocument compared =
                compare(
                        "<p>" + repeat(i -> "<em>" + i + "</em>") + "</p>",
                        "<p>" + repeat(i -> "<b>" + i + "</b>") + "</p>");

        assertThat(compared.equal()).isFalse();
    }

    /** {@code "Aa"} and {@code "BB"} have one hash, and so have all words made of them. */
    @Test
    void manyWordsOfOneHashEnd() {
        ComparedDocument compared =
                compare(
                        repeat(i -> "<p>" + collision(i) + "</p>"),
                        repeat(i -> "<p>" + collision(i + 7) + "</p>"));

        assertThat(compared.equal()).isFalse();
    }

    @Test
    void deepNestingEnds() {
        String open = "<div>".repeat(90);
        String close = "</div>".repeat(90);

        ComparedDocument compared =
                compare(open + "<p>a b</p>" + close, open + "<p>a c</p>" + close);

        assertThat(compared.equal()).isFalse();
    }

    private static String collision(int number) {
        var word = new StringBuilder();
        for (int bit = 0; bit < 17; bit++) {
            word.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return word.toString();
    }

    private static String table(String word) {
        return "<table><tbody>"
                + IntStream.range(0, MANY / 10)
                        .mapToObj(i -> "<tr>" + ("<td>" + word + i + "</td>").repeat(10) + "</tr>")
                        .collect(Collectors.joining())
                + "</tbody></table>";
    }

    private static String repeat(IntFunction<String> part) {
        return IntStream.range(0, MANY).mapToObj(part).collect(Collectors.joining());
    }

    private static ComparedDocument compare(String before, String after) {
        Document left = StorageFormat.decode(before, WIDE);
        Document right = StorageFormat.decode(after, WIDE);
        return DocumentComparison.of(left, right);
    }
}
