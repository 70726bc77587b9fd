package org.watersmeet.text.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.markup.StorageFormat;

class ThreeWayMergeTest {

    private static final String P = "<p>%s</p>";

    private static String paragraphs(String... texts) {
        var source = new StringBuilder();
        for (String text : texts) {
            source.append(P.formatted(text)).append('\n');
        }
        return source.toString();
    }

    private static Optional<String> merged(String base, String mine, String theirs) {
        return ThreeWayMerge.of(
                        StorageFormat.decode(base),
                        StorageFormat.decode(mine),
                        StorageFormat.decode(theirs))
                .map(StorageFormat::encode);
    }

    private static void assertMerged(String base, String mine, String theirs, String expected) {
        assertThat(merged(base, mine, theirs)).contains(expected);
    }

    @Test
    void changesOfDifferentBlocksAreBothKept() {
        assertMerged(
                paragraphs("a", "b", "c"),
                paragraphs("a mine", "b", "c"),
                paragraphs("a", "b", "c theirs"),
                paragraphs("a mine", "b", "c theirs"));
    }

    @Test
    void changesOfNeighboursAreBothKept() {
        assertMerged(
                paragraphs("a", "b"),
                paragraphs("a mine", "b"),
                paragraphs("a", "b theirs"),
                paragraphs("a mine", "b theirs"));
    }

    @Test
    void whatBothAddedAtOnePlaceStandsThereOneAfterTheOther() {
        assertMerged(
                paragraphs("a"),
                paragraphs("a", "mine"),
                paragraphs("a", "theirs"),
                paragraphs("a", "theirs", "mine"));
    }

    @Test
    void whatBothAddedAlikeStandsThereOnce() {
        assertMerged(
                paragraphs("a"),
                paragraphs("a", "same"),
                paragraphs("a", "same"),
                paragraphs("a", "same"));
    }

    @Test
    void deletionsAndInsertionsElsewhereAreBothKept() {
        assertMerged(
                paragraphs("a", "b", "c", "d"),
                paragraphs("a", "c", "d"),
                paragraphs("a", "b", "c", "new", "d"),
                paragraphs("a", "c", "new", "d"));
    }

    @Test
    void aBlockThatBothChangedIsAContradiction() {
        assertThat(
                        merged(
                                paragraphs("a", "b"),
                                paragraphs("a mine", "b"),
                                paragraphs("a theirs", "b")))
                .isEmpty();
    }

    @Test
    void aBlockThatOneChangedAndTheOtherDeletedIsAContradiction() {
        assertThat(merged(paragraphs("a", "b"), paragraphs("a"), paragraphs("a", "b theirs")))
                .isEmpty();
        assertThat(merged(paragraphs("a", "b"), paragraphs("a", "b mine"), paragraphs("a")))
                .isEmpty();
    }

    @Test
    void itemsOfOneListAreBlocks() {
        assertMerged(
                "<ul><li>a</li><li>b</li></ul>",
                "<ul><li>a mine</li><li>b</li></ul>",
                "<ul><li>a</li><li>b</li><li>c</li></ul>",
                "<ul><li>a mine</li><li>b</li><li>c</li></ul>");
    }

    @Test
    void cellsOfOneRowAreBlocks() {
        String table = "<table><tbody><tr><td>%s</td><td>%s</td></tr></tbody></table>";

        assertMerged(
                table.formatted("a", "b"),
                table.formatted("mine", "b"),
                table.formatted("a", "theirs"),
                table.formatted("mine", "theirs"));
        assertThat(
                        merged(
                                table.formatted("a", "b"),
                                table.formatted("mine", "b"),
                                table.formatted("theirs", "b")))
                .isEmpty();
    }

    @Test
    void aColumnThatOneAddedContradictsWhoChangedTheRow() {
        String row = "<table><tbody><tr>%s</tr></tbody></table>";

        assertThat(
                        merged(
                                row.formatted("<td>a</td>"),
                                row.formatted("<td>a</td><td>new</td>"),
                                row.formatted("<td>theirs</td>")))
                .isEmpty();
    }

    @Test
    void blocksInsideMacrosAndLayoutsAreMerged() {
        String source =
                "<ac:layout><ac:layout-section ac:type=\"single\"><ac:layout-cell>"
                        + "<ac:structured-macro ac:name=\"panel\"><ac:rich-text-body>%s"
                        + "</ac:rich-text-body></ac:structured-macro>"
                        + "</ac:layout-cell></ac:layout-section></ac:layout>";

        assertMerged(
                source.formatted(paragraphs("a", "b")),
                source.formatted(paragraphs("mine", "b")),
                source.formatted(paragraphs("a", "theirs")),
                source.formatted(paragraphs("mine", "theirs")));
    }

    @Test
    void whoTicksATaskDoesNotContradictWhoRewordsIt() {
        String task =
                "<ac:task-list><ac:task><ac:task-id>1</ac:task-id>"
                        + "<ac:task-status>%s</ac:task-status>"
                        + "<ac:task-body>%s</ac:task-body></ac:task></ac:task-list>";

        assertMerged(
                task.formatted("incomplete", "call"),
                task.formatted("complete", "call"),
                task.formatted("incomplete", "call Vera"),
                task.formatted("complete", "call Vera"));
    }

    @Test
    void codeThatBothChangedIsAContradiction() {
        String code =
                "<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[%s]]>"
                        + "</ac:plain-text-body></ac:structured-macro>";

        assertThat(merged(code.formatted("a"), code.formatted("b"), code.formatted("c"))).isEmpty();
    }

    @Test
    @Timeout(20)
    void longTextsAreMergedInBoundedTime() {
        String base = "<p>a</p>".repeat(20_000);
        Document mine = StorageFormat.decode("<p>mine</p>" + base);
        Document theirs = StorageFormat.decode(base + "<p>theirs</p>");

        Optional<Document> merged = ThreeWayMerge.of(StorageFormat.decode(base), mine, theirs);

        assertThat(merged.map(StorageFormat::encode))
                .contains("<p>mine</p>" + base + "<p>theirs</p>");
    }
}
