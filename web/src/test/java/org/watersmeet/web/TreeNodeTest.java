package org.watersmeet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreeNodeTest {

    private static final PageRef PAGE = new PageRef(21, "~vera", "Shifts");

    @Test
    void aLevelThatIsTooLongGoesOnInTheListOfPages() {
        TreeNode node = new TreeNode(PAGE, TreeNode.Branch.OPEN, false, "", List.of(), true);

        assertThat(node.moreUrl())
                .isEqualTo("/pages/listpages-dirview.action?key=%7Evera&below=21&start=100");
    }

    @Test
    void aLevelThatIsShownInFullDoesNot() {
        assertThat(TreeNode.leaf(PAGE).moreUrl()).isNull();
    }

    @Test
    void theTopLevelGoesOnWithoutAParent() {
        Sidebar sidebar =
                new Sidebar(
                        new SpaceRef("OPS", "Operations"),
                        null,
                        List.of(),
                        true,
                        Sidebar.Access.VIEW);

        assertThat(sidebar.moreUrl())
                .isEqualTo("/pages/listpages-dirview.action?key=OPS&start=100");
    }
}
