package org.watersmeet.wiki.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.page.SlotFilling;
import org.watersmeet.wiki.space.SpaceKey;

class PagetreeMacroTest {

    private static PageBranches.Node node(long id, String title, long parent) {
        return new PageBranches.Node(
                new ContentId(id), title, parent, Instant.EPOCH, Instant.EPOCH, 1);
    }

    private static String html(int open) {
        List<PageBranches.Node> branch = List.of(node(2, "A", 1), node(3, "B", 2), node(4, "C", 3));
        PageOutline outline = PageOutline.of(branch, "position", false);
        SlotFilling filling = new PagetreeHtml(new SpaceKey("OPS"), outline, open).filling(1);
        return ((SlotFilling.Html) filling.parts().getFirst()).html();
    }

    @Test
    void levelsOpenWithoutScript() {
        assertThat(html(0))
                .isEqualTo(
                        "<div class=\"wm-pagetree\"><ul><li><details><summary><a"
                                + " href=\"/spaces/OPS/pages/2\">A</a></summary><ul><li><details>"
                                + "<summary><a href=\"/spaces/OPS/pages/3\">B</a></summary><ul><li>"
                                + "<a href=\"/spaces/OPS/pages/4\">C</a></li></ul></details></li>"
                                + "</ul></details></li></ul></div>");
    }

    @Test
    void asManyLevelsAreOpenAsAskedFor() {
        assertThat(html(1).split("<details open", -1)).hasSize(2);
        assertThat(html(2).split("<details open", -1)).hasSize(3);
    }
}
