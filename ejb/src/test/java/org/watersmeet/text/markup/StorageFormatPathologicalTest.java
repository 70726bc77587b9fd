package org.watersmeet.text.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.IntStream;
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
import org.watersmeet.text.rendering.HtmlRenderer;
import org.watersmeet.text.rendering.LinkResolver;
import org.watersmeet.text.rendering.RenderingContext;
import org.watersmeet.text.rendering.RenderingTexts;
import org.watersmeet.text.rendering.TextRenderer;

/** Sources meant to cost more than they should: 100,000 repeats of each construct. */
@Timeout(60) // against work without end; what is linear is told by processor time
class StorageFormatPathologicalTest {

    private static final int MANY = 100_000;
    private static final DocumentLimits WIDE =
            new DocumentLimits(50_000_000, 100, 5_000_000, 5_000_000);

    static Stream<String> repeatable() {
        return Stream.of(
                "<p>x</p>",
                "<p/>",
                "x<br/>",
                "<strong>x</strong>",
                "<h1>same</h1>",
                "<ul><li>x</li></ul>",
                "<table><tr><td>x</td></tr></table>",
                "<pre>\n</pre>",
                "<hr/>",
                "<a href='#'>x</a>",
                "<ac:link><ri:page ri:content-title='T'/></ac:link>",
                "<ac:image><ri:attachment ri:filename='a'/></ac:image>",
                "<ac:structured-macro ac:name='toc'/>",
                "<ac:structured-macro ac:name='x'><ac:rich-text-body/></ac:structured-macro>",
                "<ac:structured-macro ac:name='anchor'><ac:parameter>a</ac:parameter>"
                        + "</ac:structured-macro>",
                "<ac:task-list/>",
                "<ac:layout/>",
                "<x:unknown/>",
                "<!-- c -->",
                "<![CDATA[x]]>",
                "]] ",
                "&nbsp;",
                "&#65;",
                "\r\n",
                "\uD83C\uDF0A");
    }

    @ParameterizedTest
    @MethodSource("repeatable")
    void costOfRepeatsIsLinear(String piece) {
        LinearCost.assertLinear(
                () -> checkAllWays(piece.repeat(MANY / 4)), () -> checkAllWays(piece.repeat(MANY)));
    }

    static Stream<String> parts() {
        return Stream.of(
                "<ul>%s</ul>|<li>x</li>",
                "<ul>%s</ul>|<p>x</p>",
                "<table>%s</table>|<tr><td/></tr>",
                "<table><tr>%s</tr></table>|<td/>",
                "<table>%s</table>|<tbody/>",
                "<ac:task-list>%s</ac:task-list>|<ac:task><ac:task-status>complete</ac:task-status>"
                        + "<ac:task-body/></ac:task>",
                "<ac:layout>%s</ac:layout>|<ac:layout-section/>",
                "<ac:structured-macro ac:name='x'>%s</ac:structured-macro>"
                        + "|<ac:parameter ac:name='n'>v</ac:parameter>",
                "<ac:link>%s</ac:link>|<ri:page ri:content-title='T'/>",
                "<p style='%s'/>|color: red;",
                "<p style='%s'/>|;:",
                "<p class='%s'/>|x ");
    }

    @ParameterizedTest
    @MethodSource("parts")
    void costOfRepeatedPartsIsLinear(String holderAndPart) {
        String holder = holderAndPart.substring(0, holderAndPart.indexOf('|'));
        String part = holderAndPart.substring(holderAndPart.indexOf('|') + 1);

        LinearCost.assertLinear(
                () -> checkAllWays(holder.formatted(part.repeat(MANY / 4))),
                () -> checkAllWays(holder.formatted(part.repeat(MANY))));
    }

    @Test
    void manyAttributesOfOneElementAreRead() {
        var source = new StringBuilder("<p");
        IntStream.range(0, MANY).forEach(i -> source.append(" a").append(i).append("='x'"));

        checkAllWays(source + "/>");
    }

    @Test
    void unknownElementsInUnknownElementsAreReadOnce() {
        String source = "<x>".repeat(99) + "y".repeat(4_000_000) + "</x>".repeat(99);

        checkAllWays(source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"p", "div", "strong", "a", "ul><li", "table><tr><td", "blockquote", "x:y"})
    void deepNestingIsRefused(String tags) {
        String source = ("<" + tags + ">").repeat(10_000);

        assertThatThrownBy(() -> StorageFormat.decode(source))
                .isInstanceOfSatisfying(
                        Problem.LimitExceeded.class,
                        problem -> {
                            assertThat(problem.code()).isEqualTo("document.too-deep");
                            assertThat(problem.limits()).containsEntry("maxDepth", 100L);
                        })
                .hasMessageStartingWith("Elements are nested more than 100 deep (line 1, column ");
    }

    @Test
    void theDeepestAllowedDocumentIsReadWrittenAndRendered() {
        checkAllWays("<div>".repeat(100) + "</div>".repeat(100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<p", "<p a=", "<!--", "<![CDATA[", "&", "&#", "<", "</", "<p a='", "]]>"})
    void unfinishedConstructsAreRefusedAtOnce(String piece) {
        String source = "x" + piece.repeat(MANY);

        assertThatThrownBy(() -> StorageFormat.decode(source)).isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void aDeclaredEntityIsRefusedBeforeItIsExpanded() {
        String bomb = "<!DOCTYPE l [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;\">]><p>&b;</p>";

        assertThatThrownBy(() -> StorageFormat.decode(bomb))
                .isInstanceOf(Problem.Invalid.class)
                .hasMessage("A document type is not allowed (line 1, column 1)");
    }

    @Test
    void sourceOfMoreThanTheAllowedBytesIsRefused() {
        // 3 bytes each: fewer characters than bytes allowed.
        String source = "\u6C34".repeat(1_700_000);

        assertThatThrownBy(() -> StorageFormat.decode(source))
                .isInstanceOfSatisfying(
                        Problem.LimitExceeded.class,
                        problem -> assertThat(problem.code()).isEqualTo("document.too-large"))
                .hasMessage("The document has more than 5000000 bytes");
    }

    @Test
    void sourceOfExactlyTheAllowedBytesIsRead() {
        String source = "x".repeat(5_000_000);

        assertThat(StorageFormat.decode(source).content()).hasSize(1);
    }

    @Test
    void moreNodesOrCellsThanAllowedAreRefused() {
        assertThatThrownBy(() -> StorageFormat.decode("<p/>".repeat(500_001)))
                .isInstanceOf(Problem.LimitExceeded.class)
                .hasMessage("The document has more than 500000 elements, attributes and texts");
        assertThatThrownBy(() -> StorageFormat.decode("<td/>".repeat(100_001)))
                .isInstanceOf(Problem.LimitExceeded.class)
                .hasMessage("The document has more than 100000 table cells");
    }

    private static void checkAllWays(String source) {
        Document document = StorageFormat.decode(source, WIDE);

        assertThat(StorageFormat.decode(StorageFormat.encode(document), WIDE)).isEqualTo(document);
        var renderer = new HtmlRenderer(RenderingTexts.of(Locale.ENGLISH));
        var context = new RenderingContext("KEY", "Title", LinkResolver.NONE);
        // Boxes and empty tags may cost a few hundred characters each, never the page once more.
        assertThat(renderer.render(document, context).html().length())
                .isLessThan(2_000 + 60 * source.length());
        assertThat(TextRenderer.render(document).length()).isLessThan(1 + source.length());
    }
}
