package org.watersmeet.text.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watersmeet.kernel.Problem;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.DocumentLimits;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one line|<p>one line</p>",
                "one~two|<p>one<br/>two</p>",
                "one~~two|<p>one</p><p>two</p>",
                "one~ ~~~two|<p>one</p><p>two</p>",
                "~~one~|<p>one</p>",
                "  one  ~  two  |<p>one<br/>two</p>",
                "a <b> & c|<p>a &lt;b&gt; &amp; c</p>",
                "&lt; ]]>|<p>&amp;lt; ]]&gt;</p>",
                "*no* {markup} [here]|<p>*no* {markup} [here]</p>",
            })
    void linesAndBlankLinesAreAllThatCounts(String text, String storage) {
        assertThat(stored(text.replace('~', '\n'))).isEqualTo(storage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one\ntwo", "one\r\ntwo", "one\rtwo"})
    void anyLineEndBreaksTheLine(String text) {
        assertThat(stored(text)).isEqualTo("<p>one<br/>two</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\r\n \t"})
    void blankTextHasNoParagraph(String text) {
        assertThat(PlainText.decode(text)).isEqualTo(Document.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0008", "\uD800", "\uDC00", "\uFFFE", "\uFFFF", "\u001F"})
    void charactersThatXmlForbidsAreReplaced(String character) {
        String storage = stored("a" + character + "b" + character);

        assertThat(storage).isEqualTo("<p>a\uFFFDb\uFFFD</p>");
        assertThat(StorageFormat.encode(StorageFormat.decode(storage))).isEqualTo(storage);
    }

    @Test
    void charactersBeyondTheFirstPlaneStay() {
        assertThat(stored("\uD83C\uDF0A")).isEqualTo("<p>\uD83C\uDF0A</p>");
    }

    @Test
    void textOfMoreThanTheAllowedSizeIsRefused() {
        var limits = new DocumentLimits(10, 100, 100, 100);

        assertThatThrownBy(() -> PlainText.decode("\u20AC".repeat(4), limits))
                .isInstanceOfSatisfying(
                        Problem.LimitExceeded.class,
                        problem -> assertThat(problem.limits()).containsEntry("maxBytes", 10L));
    }

    @Test
    void textOfMoreThanTheAllowedLinesIsRefused() {
        var limits = new DocumentLimits(1000, 100, 9, 100);

        assertThatThrownBy(() -> PlainText.decode("a\n".repeat(5), limits))
                .isInstanceOfSatisfying(
                        Problem.LimitExceeded.class,
                        problem -> assertThat(problem.limits()).containsEntry("maxNodes", 9L));
    }

    private static String stored(String text) {
        return StorageFormat.encode(PlainText.decode(text));
    }
}
