package org.watersmeet.text.markup.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watersmeet.kernel.Problem;
import org.watersmeet.text.LinearCost;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.DocumentLimits;
import org.watersmeet.text.markup.StorageFormat;

/** Texts meant to cost more than they should: 100,000 repeats of each construct. */
@Timeout(60) // against work without end; what is linear is told by processor time
class MarkdownPathologicalTest {

    private static final int MANY = 100_000;
    private static final DocumentLimits WIDE =
            new DocumentLimits(50_000_000, 1000, 5_000_000, 5_000_000);

    static Stream<String> repeatable() {
        return Stream.of(
                "*",
                "**",
                "_",
                "*a",
                "*a ",
                "a* ",
                "*a **b ",
                "~",
                "~~",
                "~~a",
                "`",
                "`a",
                "``a`",
                "[",
                "]",
                "[a](",
                "[a](<b",
                "[a]",
                "![",
                "![a](b)",
                "[a]: b\n",
                "<",
                "<a",
                "<a>",
                "</a>",
                "<b>",
                "<b",
                "<b x=",
                "<br/>",
                "<div>",
                "<div>\n\n",
                "<!--",
                "<!-- a -->",
                "<p>",
                "<table><tr><td>",
                "<svg>",
                "<http://a>",
                "&",
                "&amp;",
                "&#1;",
                "\\",
                "> ",
                ">",
                "- ",
                "- a\n",
                "* a\n\n",
                "1. ",
                "1. a\n",
                "# a\n",
                "a\n===\n",
                "---\n",
                "    a\n",
                "```\n",
                "```a\n",
                "~~~",
                "|",
                "|-",
                "- [ ] a\n",
                "\n",
                "a\n",
                "a  \n",
                "\t",
                "\u0000",
                "\uD800",
                "\uFFFF");
    }

    @ParameterizedTest
    @MethodSource("repeatable")
    void repeatsAreReadAndComeBack(String piece) {
        LinearCost.assertLinear(() -> check(piece, MANY / 4), () -> check(piece, MANY));
    }

    private static void check(String piece, int times) {
        String source = piece.repeat(times) + "\n\nx" + piece.repeat(1000) + "x";
        Document document = Markdown.decode(source, WIDE);

        // Not isEqualTo: a failure would print megabytes.
        Document back = StorageFormat.decode(StorageFormat.encode(document), WIDE);
        assertThat(back.equals(document)).isTrue();
    }

    @Test
    void linesWithBarsAreReadUpToTheLimit() {
        String lines = "|a|b|\n".repeat(5_000);

        assertThat(Markdown.decode(lines).content()).hasSize(1);
        assertThatThrownBy(() -> Markdown.decode(lines + "|"))
                .isInstanceOfSatisfying(
                        Problem.LimitExceeded.class,
                        problem ->
                                assertThat(problem.limits()).containsEntry("maxTableLines", 5000L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*a* ", "- a\n", "a\n\n", "[a](b) "})
    void moreNodesThanAllowedAreRefused(String piece) {
        var limits = new DocumentLimits(50_000_000, 100, 1000, 500);

        assertThatThrownBy(() -> Markdown.decode(piece.repeat(MANY), limits))
                .isInstanceOfSatisfying(
                        Problem.LimitExceeded.class,
                        problem -> assertThat(problem.code()).isEqualTo("document.too-large"));
    }
}
