package org.watersmeet.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.page.PageTree;
import org.watersmeet.wiki.page.PageTreeLevel;
import org.watersmeet.wiki.page.PageTreeNode;

class TreeTest {

    private static final SpaceRef SPACE = new SpaceRef("~vera", "Vera");
    private static final PageTreeLevel CUT = new PageTreeLevel("", List.of(), true);
    private static final PageTreeLevel WHOLE = new PageTreeLevel("", List.of(), false);

    private final Samples samples = Samples.plausible();

    @Test
    void aLevelThatIsTooLongGoesOnInTheListOfPages() {
        assertThat(tree(CUT).moreUrl(CUT, 21))
                .isEqualTo("/pages/listpages-dirview.action?key=%7Evera&below=21&start=100");
    }

    @Test
    void aLevelThatIsShownInFullDoesNot() {
        assertThat(tree(WHOLE).moreUrl(WHOLE, 21)).isNull();
        assertThat(tree(WHOLE).moreUrl()).isNull();
    }

    @Test
    void theTopLevelGoesOnWithoutAParent() {
        assertThat(tree(CUT).moreUrl())
                .isEqualTo("/pages/listpages-dirview.action?key=%7Evera&start=100");
    }

    @Test
    void rowsThatAreTheSameForAllComeInOnePiece() {
        List<Tree.Part> parts = parts(level(), Map.of(), 0);

        assertThat(parts).hasSize(1);
        assertThat(html(parts.getFirst())).containsSubsequence("Alpha", "Beta", "Gamma", "Delta");
    }

    @Test
    void openAndCurrentPagesStandBetweenThem() {
        List<Tree.Part> parts = parts(level(), Map.of(new ContentId(2), WHOLE), 4);

        assertThat(parts).hasSize(4);
        assertThat(html(parts.get(0))).contains("Alpha").doesNotContain("Beta");
        assertThat(parts.get(1))
                .extracting(part -> ((Tree.Shown) part).node().branch())
                .isEqualTo(TreeNode.Branch.OPEN);
        assertThat(html(parts.get(2))).contains("Gamma").doesNotContain("Beta", "Delta");
        assertThat(parts.get(3))
                .extracting(part -> ((Tree.Shown) part).node().current())
                .isEqualTo(true);
    }

    private PageTreeLevel level() {
        PageTreeNode[] nodes = {
            samples.leaf(1, "Alpha"),
            samples.branch(2, "Beta"),
            samples.branch(3, "Gamma"),
            samples.leaf(4, "Delta")
        };
        return new PageTreeLevel("", List.of(nodes), false);
    }

    private List<Tree.Part> parts(
            PageTreeLevel level, Map<ContentId, PageTreeLevel> open, long current) {
        Tree tree = new Tree(SPACE, new PageTree(level, open, current), Samples.rows());
        return tree.parts(samples.frame(), level);
    }

    private static Tree tree(PageTreeLevel top) {
        return new Tree(SPACE, PageTree.closed(top), Samples.rows());
    }

    private static String html(Tree.Part part) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        ((Tree.Closed) part).html().writeTo(output);
        return new String(output.toByteArray(), StandardCharsets.UTF_8);
    }
}
