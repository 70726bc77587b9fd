package org.watersmeet.text.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watersmeet.text.diff.Comparisons.compare;
import static org.watersmeet.text.diff.Comparisons.html;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.Paragraph;
import org.watersmeet.text.document.Text;

class DocumentComparisonTest {

    @Test
    void equalDocumentsHaveNoDifference() {
        ComparedDocument compared = compare("<p>one</p><hr/>", "<p>one</p><hr/>");

        assertThat(compared.equal()).isTrue();
        assertThat(compared.coarse()).isFalse();
    }

    @Test
    void whiteSpaceBetweenBlocksIsNoDifference() {
        assertThat(compare("<p>a</p>\n\n<p>b</p>", "<p>a</p><p>b</p>\n").equal()).isTrue();
        assertThat(compare("<p>a</p> x <p>b</p>", "<p>a</p><p>b</p>").equal()).isFalse();
    }

    @Test
    void wordsOfAChangedParagraphAreMarked() {
        assertThat(html("<p>the old cat</p>", "<p>the new cat sleeps</p>"))
                .isEqualTo(
                        "<div class=\"wm-diff-changed\"><p>the"
                                + " <del class=\"wm-diff-deleted\">old</del>"
                                + "<ins class=\"wm-diff-inserted\">new</ins> cat"
                                + "<ins class=\"wm-diff-inserted\"> sleeps</ins></p></div>");
    }

    @Test
    void wordsInARowAreOneChange() {
        assertThat(html("<p>a one two three b</p>", "<p>a four five six b</p>"))
                .contains("<del class=\"wm-diff-deleted\">one two three</del>")
                .contains("<ins class=\"wm-diff-inserted\">four five six</ins>");
    }

    @Test
    void aWordThatBecameBoldIsAChange() {
        assertThat(html("<p>be quick now</p>", "<p>be <strong>quick</strong> now</p>"))
                .contains("<del class=\"wm-diff-deleted\">quick</del>")
                .contains("<strong><ins class=\"wm-diff-inserted\">quick</ins></strong>");
    }

    @Test
    void aMarkStaysWholeAroundAChangedWord() {
        assertThat(html("<p><em>red old car</em></p>", "<p><em>red new car</em></p>"))
                .contains(
                        "<em>red <del class=\"wm-diff-deleted\">old</del>"
                                + "<ins class=\"wm-diff-inserted\">new</ins> car</em>");
    }

    @Test
    void anInsertedBlockLeavesItsNeighboursAlone() {
        assertThat(html("<p>a</p><p>b</p>", "<p>a</p><h2>new</h2><p>b</p>"))
                .isEqualTo(
                        "<p>a</p><ins class=\"wm-diff-inserted wm-diff-block\">"
                                + "<h2 id=\"Page-new\">new</h2></ins><p>b</p>");
    }

    @Test
    void ofEqualBlocksTheOneThatCameIsMarked() {
        var same = new Paragraph(List.of(new Text("x")), Attributes.NONE);
        var other = new Paragraph(List.of(new Text("y")), Attributes.NONE);

        ComparedDocument compared =
                DocumentComparison.of(
                        new Document(List.of(same, other)),
                        new Document(List.of(same, other, same)));

        List<Node> content = compared.document().content();
        assertThat(content).containsExactly(same, other, same);
        assertThat(content.stream().map(compared::changeOf))
                .containsExactly(null, null, Change.INSERTED);
    }

    @Test
    void aMovedBlockIsDeletedAndInserted() {
        assertThat(html("<p>a</p><p>b</p><p>c</p>", "<p>c</p><p>a</p><p>b</p>"))
                .isEqualTo(
                        "<ins class=\"wm-diff-inserted wm-diff-block\"><p>c</p></ins><p>a</p>"
                                + "<p>b</p><del class=\"wm-diff-deleted wm-diff-block\"><p>c</p>"
                                + "</del>");
    }

    @Test
    void likeParagraphsFindEachOtherAmongOthers() {
        String before = "<p>the quick brown fox jumps</p><p>unrelated words here</p>";
        String after = "<p>a fresh start today</p><p>the quick brown fox leaps</p>";

        assertThat(html(before, after))
                .startsWith("<ins class=\"wm-diff-inserted wm-diff-block\"><p>a fresh")
                .contains("<p>the quick brown fox <del class=\"wm-diff-deleted\">jumps</del>")
                .endsWith("<p>unrelated words here</p></del>");
    }

    @Test
    void itemsOfAListAreCompared() {
        assertThat(html("<ul><li>a</li><li>b</li></ul>", "<ul><li>a</li><li>n</li><li>b</li></ul>"))
                .contains(
                        "<ul><li>a</li><li class=\"wm-diff-part-inserted\">"
                                + "<ins class=\"wm-diff-inserted wm-diff-block\">n</ins></li>"
                                + "<li>b</li></ul>");
    }

    @Test
    void aTickedTaskIsChanged() {
        String task =
                "<ac:task-list><ac:task><ac:task-status>%s</ac:task-status>"
                        + "<ac:task-body>do</ac:task-body></ac:task></ac:task-list>";

        assertThat(html(task.formatted("incomplete"), task.formatted("complete")))
                .contains("wm-task wm-task-complete wm-diff-part-changed");
    }

    @Test
    void cellsOfAChangedRowAreCompared() {
        String table = "<table><tbody><tr><td>a</td><td>%s</td></tr></tbody></table>";

        assertThat(html(table.formatted("one"), table.formatted("two")))
                .contains("<tr class=\"wm-diff-part-changed\"><td>a</td>")
                .contains("<del class=\"wm-diff-deleted\">one</del>")
                .contains("<ins class=\"wm-diff-inserted\">two</ins>");
    }

    @Test
    void cellsStayInTheirColumnsHoweverMuchTheyChanged() {
        String table = "<table><tbody><tr><td>a</td><td>%s</td><td>%s</td></tr></tbody></table>";

        String html = html(table.formatted("Ada", "5 min"), table.formatted("Tom", "3 min"));

        assertThat(html.split("<td", -1)).hasSize(4);
        assertThat(html).containsSubsequence("Ada", "Tom", "</td>", "5", "3", "</td>");
    }

    @Test
    void allCellsOfANewRowAreInserted() {
        String table = "<table><tbody><tr><td>a</td></tr>%s</tbody></table>";

        assertThat(html(table.formatted(""), table.formatted("<tr><td>b</td></tr>")))
                .contains(
                        "<tr><td>a</td></tr><tr class=\"wm-diff-part-inserted\">"
                                + "<td class=\"wm-diff-part-inserted\">"
                                + "<ins class=\"wm-diff-inserted wm-diff-block\">b</ins></td></tr>");
    }

    @Test
    void panelsAreComparedInside() {
        String panel =
                "<ac:structured-macro ac:name=\"info\"><ac:rich-text-body><p>%s</p>"
                        + "</ac:rich-text-body></ac:structured-macro>";

        assertThat(html(panel.formatted("keep one"), panel.formatted("keep two")))
                .contains("<p>keep <del class=\"wm-diff-deleted\">one</del>");
    }

    @Test
    void unknownElementsAreComparedByTheirSource() {
        assertThat(compare("<x:y a='1'/>", "<x:y a='1'/>").equal()).isTrue();
        assertThat(html("<x:y a='1'/>", "<x:y a='2'/>"))
                .contains("a='1'")
                .contains("a='2'")
                .contains("<del")
                .contains("<ins");
    }

    @Test
    void longUnchangedStretchesAreFolded() {
        String same = "<p>1</p><p>2</p><p>3</p><p>4</p>";

        assertThat(html(same + "<p>a</p>", same + "<p>b</p>"))
                .startsWith(
                        "<details class=\"wm-diff-unchanged\"><summary>… 3 unchanged blocks"
                                + "</summary><p>1</p><p>2</p><p>3</p></details><p>4</p><div");
    }

    @Test
    void aBudgetThatIsTooSmallIsSaid() {
        Document left = paragraph("a b c d e f g h");
        Document right = paragraph("h g f e d c b a");

        assertThat(DocumentComparison.of(left, right, new Budget(10)).coarse()).isTrue();
        assertThat(DocumentComparison.of(left, right, new Budget(1_000)).coarse()).isFalse();
    }

    private static Document paragraph(String text) {
        return new Document(List.of(new Paragraph(List.of(new Text(text)), Attributes.NONE)));
    }
}
