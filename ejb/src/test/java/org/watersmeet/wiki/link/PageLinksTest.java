package org.watersmeet.wiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.wiki.space.SpaceKey;

class PageLinksTest {

    private static final SpaceKey OPS = new SpaceKey("OPS");
    private static final SpaceKey HR = new SpaceKey("HR");

    private static String link(String attributes) {
        return "<ac:link><ri:page " + attributes + "/></ac:link>";
    }

    private static String retargeted(String source, LinkedTitle from, LinkedTitle to) {
        Document document = StorageFormat.decode(source);
        return StorageFormat.encode(PageLinks.retarget(document, OPS, from, to));
    }

    @Test
    void eachTitleIsFoundOnceWhereverItIsNamed() {
        String source =
                "<p>"
                        + link("ri:content-title=\"Plan\"")
                        + link("ri:content-title=\"PLAN\" ri:space-key=\"ops\"")
                        + "<ac:image><ri:attachment ri:filename=\"a.png\">"
                        + "<ri:page ri:content-title=\"Pictures\"/></ri:attachment></ac:image></p>"
                        + "<ac:structured-macro ac:name=\"include\"><ac:parameter ac:name=\"\">"
                        + link("ri:content-title=\"Rules\" ri:space-key=\"HR\"")
                        + "</ac:parameter></ac:structured-macro>";

        assertThat(PageLinks.of(StorageFormat.decode(source), OPS))
                .containsExactly(
                        new LinkedTitle(OPS, "Plan"),
                        new LinkedTitle(OPS, "Pictures"),
                        new LinkedTitle(HR, "Rules"));
    }

    @Test
    void whatCanBeNoTitleIsNoLink() {
        String source =
                link("ri:content-title=\" \"")
                        + link("ri:content-title=\"" + "x".repeat(256) + "\"")
                        + link("ri:content-title=\"A\" ri:space-key=\"" + "k".repeat(257) + "\"");

        assertThat(PageLinks.of(StorageFormat.decode(source), OPS)).isEmpty();
    }

    @Test
    void linksToTheOldTitleLeadToTheNewOneAndOthersStay() {
        String source =
                "<p>"
                        + link("ri:content-title=\"plan\" ri:version-at-save=\"3\"")
                        + link("ri:space-key=\"Ops\" ri:content-title=\"Plan\"")
                        + link("ri:space-key=\"HR\" ri:content-title=\"Plan\"")
                        + "</p>";

        String changed =
                retargeted(source, new LinkedTitle(OPS, "Plan"), new LinkedTitle(OPS, "Plan B"));

        assertThat(StorageFormat.canonical(changed))
                .isEqualTo(
                        StorageFormat.canonical(
                                "<p>"
                                        + link(
                                                "ri:content-title=\"Plan B\""
                                                        + " ri:version-at-save=\"3\"")
                                        + link("ri:space-key=\"OPS\" ri:content-title=\"Plan B\"")
                                        + link("ri:space-key=\"HR\" ri:content-title=\"Plan\"")
                                        + "</p>"));
    }

    @Test
    void aLinkToAPageThatLeftTheSpaceNamesItsNewSpace() {
        String changed =
                retargeted(
                        link("ri:content-title=\"Plan\""),
                        new LinkedTitle(OPS, "Plan"),
                        new LinkedTitle(HR, "Plan"));

        assertThat(StorageFormat.canonical(changed))
                .isEqualTo(
                        StorageFormat.canonical(
                                link("ri:content-title=\"Plan\" ri:space-key=\"HR\"")));
    }

    @Test
    void aDocumentWithoutSuchALinkIsTheSameObject() {
        Document document = StorageFormat.decode("<p>" + link("ri:content-title=\"A\"") + "</p>");

        assertThat(
                        PageLinks.retarget(
                                document,
                                OPS,
                                new LinkedTitle(OPS, "B"),
                                new LinkedTitle(OPS, "C")))
                .isSameAs(document);
    }

    @Test
    void linksWithoutASpaceGoOnLeadingToWhatStayedBehind() {
        String source =
                "<p>"
                        + link("ri:content-title=\"Stays\"")
                        + link("ri:content-title=\"Moved along\"")
                        + link("ri:space-key=\"HR\" ri:content-title=\"Stays\"")
                        + "</p>";

        Document moved = PageLinks.rehome(StorageFormat.decode(source), OPS, Set.of("stays"));

        assertThat(PageLinks.of(moved, HR))
                .containsExactly(
                        new LinkedTitle(OPS, "Stays"),
                        new LinkedTitle(HR, "Moved along"),
                        new LinkedTitle(HR, "Stays"));
    }

    @Test
    void aPageWhoseLinksAllMovedAlongStaysAsItIs() {
        Document document = StorageFormat.decode("<p>" + link("ri:content-title=\"A\"") + "</p>");

        assertThat(PageLinks.rehome(document, OPS, Set.of())).isSameAs(document);
    }
}
