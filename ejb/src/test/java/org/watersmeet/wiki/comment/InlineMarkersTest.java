package org.watersmeet.wiki.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.Problem;

class InlineMarkersTest {

    private static String mark(String source, String words, int index) {
        return InlineMarkers.mark(source, new Passage(words, index), "m")
                .replace("<ac:inline-comment-marker ac:ref=\"m\">", "[")
                .replace("</ac:inline-comment-marker>", "]");
    }

    @Test
    void wordsInOneTextAreMarked() {
        assertThat(mark("<p>one two three</p>", "two", 0)).isEqualTo("<p>one [two] three</p>");
    }

    @Test
    void indexChoosesAmongTheSameWords() {
        assertThat(mark("<p>a b a b a</p>", "a", 2)).isEqualTo("<p>a b a b [a]</p>");
        assertThat(mark("<p>aaaa</p>", "aa", 1)).isEqualTo("<p>a[aa]a</p>");
    }

    @Test
    void eachTextOfAPassageGetsItsOwnMarker() {
        assertThat(mark("<p>one <strong>two</strong> three</p>", "one two th", 0))
                .isEqualTo("<p>[one ]<strong>[two]</strong>[ th]ree</p>");
    }

    @Test
    void passageGoesAcrossParagraphsCellsAndMacros() {
        assertThat(mark("<p>one</p>\n<ul><li>two</li></ul>", "one\n\ntwo", 0))
                .isEqualTo("<p>[one]</p>\n<ul><li>[two]</li></ul>");
        String panel =
                "<ac:structured-macro ac:name=\"info\"><ac:rich-text-body><p>inside</p>"
                        + "</ac:rich-text-body></ac:structured-macro>";
        assertThat(mark(panel, "side", 0)).contains("<p>in[side]</p>");
        assertThat(mark("<table><tbody><tr><td>x y</td></tr></tbody></table>", "y", 0))
                .contains("<td>x [y]</td>");
    }

    @Test
    void whiteSpaceDoesNotCount() {
        assertThat(mark("<p>one&nbsp;two\n three</p>", "two three", 0))
                .isEqualTo("<p>one&nbsp;[two\n three]</p>");
    }

    @Test
    void specialCharactersStayWhatTheyWere() {
        assertThat(mark("<p>a &lt;b&gt; &amp; c</p>", "<b> &", 0))
                .isEqualTo("<p>a [&lt;b&gt; &amp;] c</p>");
    }

    @Test
    void whatIsNotInTheTextIsRefused() {
        assertThatThrownBy(() -> mark("<p>one two</p>", "three", 0))
                .isInstanceOf(Problem.Invalid.class)
                .hasMessageContaining("not in the page's text");
        assertThatThrownBy(() -> mark("<p>one two</p>", "two", 1))
                .isInstanceOf(Problem.Invalid.class);
        String code =
                "<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[x = 1]]>"
                        + "</ac:plain-text-body></ac:structured-macro>";
        assertThatThrownBy(() -> mark(code, "x = 1", 0)).isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void markersOfABodyAreFoundByName() {
        String marked = InlineMarkers.mark("<p>one two</p>", new Passage("one", 0), "first");

        assertThat(InlineMarkers.in(marked)).containsExactly("first");
        assertThat(InlineMarkers.in("<p>one</p>")).isEmpty();
    }
}
