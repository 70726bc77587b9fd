package org.watersmeet.text.markup.wiki;

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
class WikiMarkupPathologicalTest {

    private static final int MANY = 100_000;
    private static final DocumentLimits WIDE =
            new DocumentLimits(50_000_000, 1000, 5_000_000, 5_000_000);

    static Stream<String> repeatable() {
        return Stream.of(
                "h1. x\n",
                "h1.",
                "bq. x\n",
                "----\n",
                "-",
                "--",
                "-- ",
                "* x\n",
                "** x\n",
                "*# x\n",
                "*",
                "* ",
                "*a",
                "*a ",
                "*a* ",
                " *a _b",
                "_",
                "_a",
                "??",
                "??a",
                "{{",
                "{{a",
                "}}",
                "{*}",
                "^a",
                "~a",
                "+a",
                "[",
                "[a",
                "[a|",
                "]",
                "[]",
                "[a]",
                "[a|b|c]",
                "[!a.b|",
                "![",
                "!",
                "!a",
                "!a.b",
                "!a.b!",
                "!a.b|",
                "|",
                "||",
                "|a",
                "|a\n",
                "|[",
                "|!a.b|",
                "{",
                "{a",
                "{a:",
                "{a:{",
                "{a}",
                "{a:b}",
                "{code}",
                "{code:",
                "{toc}",
                "}",
                "{a}{b}",
                "{a|",
                "{color:red}",
                "{quote}",
                "\\",
                "\\\\",
                "\\{",
                "&",
                "&amp",
                "&amp;",
                "&#",
                ":",
                ":)",
                "(",
                "(x",
                "(*",
                "http://",
                "http://a ",
                "http://a",
                "mailto:",
                "h",
                "\n",
                "\n\n",
                "\r\n",
                "a\n",
                "a\n\n",
                " ",
                "\t",
                "\u0000",
                "\uD800",
                "\uFFFF",
                "\uD83C\uDF0A");
    }

    @ParameterizedTest
    @MethodSource("repeatable")
    void repeatsAreReadAndComeBack(String piece) {
        LinearCost.assertLinear(() -> check(piece, MANY / 4), () -> check(piece, MANY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[ {toc}]", "[ |]", "[a ]", "[a| |b]", "! .png!", "| ]", "{{ }}", "*a b*"})
    void manyThatOpenAndOneThatClosesAreReadInLinearTime(String openAndClose) {
        String open = openAndClose.substring(0, openAndClose.indexOf(' '));
        String close = openAndClose.substring(openAndClose.indexOf(' ') + 1);

        LinearCost.assertLinear(
                () -> checkSource(open.repeat(MANY / 4) + close),
                () -> checkSource(open.repeat(MANY) + close));
    }

    private static void check(String piece, int times) {
        checkSource(piece.repeat(times) + "\n\nx" + piece.repeat(1000) + "x");
    }

    private static void checkSource(String source) {
        Document document = WikiMarkup.decode(source, WIDE);

        // Not isEqualTo: a failure would print megabytes.
        Document back = StorageFormat.decode(StorageFormat.encode(document), WIDE);
        assertThat(back.equals(document)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "#", "*#", "-*"})
    void listsAreNestedNoDeeperThanTenLevels(String signs) {
        var source = new StringBuilder();
        for (int i = 1; i <= 1000; i++) {
            source.append(signs.repeat(i)).append(" x\n");
        }

        Document document = WikiMarkup.decode(source.toString());

        assertThat(StorageFormat.decode(StorageFormat.encode(document))).isEqualTo(document);
    }

    @Test
    void macrosNestedTooDeepAreRefused() {
        String source = "{a:x}".repeat(5_000) + "{a}".repeat(5_000);

        assertThatThrownBy(() -> WikiMarkup.decode(source))
                .isInstanceOfSatisfying(
                        Problem.LimitExceeded.class,
                        problem -> assertThat(problem.code()).isEqualTo("document.too-deep"));
    }

    @Test
    void theDeepestAllowedMacrosAreRead() {
        String source = "{a:x}".repeat(30) + "x" + "{a}".repeat(30);

        Document document = WikiMarkup.decode(source);

        assertThat(StorageFormat.decode(StorageFormat.encode(document))).isEqualTo(document);
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", "* x\n", "\n.", "{toc}", "*a* "})
    void moreNodesThanAllowedAreRefused(String piece) {
        var limits = new DocumentLimits(50_000_000, 100, 1000, 500);

        assertThatThrownBy(() -> WikiMarkup.decode(piece.repeat(MANY), limits))
                .isInstanceOfSatisfying(
                        Problem.LimitExceeded.class,
                        problem -> assertThat(problem.code()).isEqualTo("document.too-large"));
    }
}
