package org.watersmeet.text.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watersmeet.kernel.Problem;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.Paragraph;
import org.watersmeet.text.document.Text;
import org.watersmeet.text.document.Unknown;

class StorageFormatTest {

    @Test
    void sourceOfAnUnknownElementIsKeptLetterByLetter() {
        String source = "<x:y  b='2' a=\"1\">&eacute;<![CDATA[<]]></x:y >";

        Document document = StorageFormat.decode(source);

        assertThat(document.content()).containsExactly(new Unknown("x:y", source));
        assertThat(StorageFormat.encode(document)).isEqualTo(source);
    }

    @Test
    void adjacentTextCdataAndReferencesAreOneText() {
        Document document = StorageFormat.decode("<p>a<![CDATA[<b>]]>&amp;&#x41;&nbsp;</p>");

        assertThat(document.content())
                .containsExactly(new Paragraph(List.of(new Text("a<b>&A\u00A0")), Attributes.NONE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p b='1' a=\"2\"/> | <p a=\"2\" b=\"1\"></p>",
                "<p>&eacute;&#233;</p> | <p>\u00E9\u00E9</p>",
                "<p><![CDATA[a<b]]></p> | <p>a&lt;b</p>",
                "<ul> <li>a</li><!-- c --> </ul> | <ul><li>a</li></ul>",
                "<ac:link><ac:link-body>x</ac:link-body><ri:page ri:content-title='T'/></ac:link> |"
                        + " <ac:link><ri:page ri:content-title='T'/><ac:link-body>x</ac:link-body></ac:link>",
            })
    void sourcesThatMeanTheSameHaveOneCanonicalForm(String one, String other) {
        assertThat(StorageFormat.canonical(one)).isEqualTo(StorageFormat.canonical(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "<p>a</p>|<p>a </p>",
                "<p>a</p>|<p>A</p>",
                "<p>a</p>|<p class=\"x\">a</p>",
                "<p/><p/>|<p/> <p/>",
                "<b>a</b>|<strong>a</strong>",
                "<p>a<!-- c --></p>|<p>a</p>",
                "<ul>x <li/></ul>|<ul>x<li/></ul>",
            })
    void sourcesThatDifferHaveDifferentCanonicalForms(String one, String other) {
        assertThat(StorageFormat.canonical(one)).isNotEqualTo(StorageFormat.canonical(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "<p>a</div>|The element <p> is closed by </div> (line 1, column 5)",
                "<p>|The element <p> is not closed (line 1, column 1)",
                "</p>|The end tag </p> closes nothing (line 1, column 1)",
                "<p>&foo;</p>|The entity &foo; is not declared (line 1, column 4)",
                "a & b|& must be written as &amp; (line 1, column 3)",
                "<p a='1' a='2'/>|The attribute a occurs twice (line 1, column 10)",
                "<p a=1/>|The value of a needs quotes (line 1, column 6)",
                "<p a='<'/>|< must be written as &lt; (line 1, column 7)",
                "<p a='x|The value of a is not closed (line 1, column 6)",
                "<p|The source ends inside the tag <p> (line 1, column 3)",
                "<>|Expected a name in a tag (line 1, column 2)",
                "<!-- a -- b -->|-- is not allowed inside a comment (line 1, column 8)",
                "<!-- a|The comment is not closed (line 1, column 1)",
                "<![CDATA[a|The CDATA section is not closed (line 1, column 10)",
                "a]]>b|]]> must be written as ]]&gt; (line 1, column 2)",
                "<?xml version='1.0'?>|Processing instructions are not allowed (line 1, column 1)",
                "<!DOCTYPE p>|A document type is not allowed (line 1, column 1)",
                "<!ENTITY a 'b'>|Expected a name in a tag (line 1, column 2)",
                "&#0;|The character &#0; is not allowed (line 1, column 1)",
                "&#xD800;|The character &#xD800; is not allowed (line 1, column 1)",
                "&#99999999999;|&#99999999999; is not a character (line 1, column 1)",
                "<a:b:c/>|Expected > in the tag <a:b> (line 1, column 5)",
            })
    void malformedSourceIsRefusedWithItsPlace(String source, String message) {
        assertThatThrownBy(() -> StorageFormat.decode(source))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        problem -> assertThat(problem.code()).isEqualTo("document.malformed"))
                .hasMessage(message);
    }

    @Test
    void placeCountsLinesAndCodePoints() {
        assertThatThrownBy(() -> StorageFormat.decode("a\r\nb\n\uD83D\uDE00\uD83D\uDE00&"))
                .hasMessageContaining("(line 3, column 3)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0008", "\uD800", "\uDC00x", "\uFFFE", "\uFFFF", "\u001F"})
    void charactersThatXmlForbidsAreRefused(String character) {
        assertThatThrownBy(() -> StorageFormat.decode("<p>" + character + "</p>"))
                .isInstanceOf(Problem.Invalid.class)
                .hasMessageContaining("is not allowed (line 1, column 4)");
        assertThatThrownBy(() -> StorageFormat.decode("<p a='" + character + "'/>"))
                .isInstanceOf(Problem.Invalid.class)
                .hasMessageContaining("is not allowed (line 1, column 7)");
    }
}
