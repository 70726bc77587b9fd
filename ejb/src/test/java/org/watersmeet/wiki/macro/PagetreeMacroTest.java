package org.watersmeet.wiki.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.text.macro.Argument;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.page.SlotFilling;
import org.watersmeet.wiki.space.SpaceKey;

class PagetreeMacroTest {

    private static PageBranches.Node node(long id, String title, long parent, boolean parental) {
        return new PageBranches.Node(
                new ContentId(id), title, parent, Instant.EPOCH, Instant.EPOCH, 1, parental);
    }

    private static final PageBranches.Node A = node(2, "A & <b>", 1, true);
    private static final PageBranches.Node B = node(3, "B", 2, true);
    private static final PageBranches.Node C = node(4, "C", 1, false);

    private static String html(List<PageBranches.Node> read, Map<String, String> parameters) {
        Map<String, Argument> written = new HashMap<>();
        parameters.forEach((name, words) -> written.put(name, new Argument(words, List.of())));
        MacroCall call = MacroCall.of(new PagetreeMacro().definition(), written);
        PageOutline outline = PageOutline.of(read, call.choice("sort"), call.flag("reverse"));
        FoundContent start =
                new FoundContent(
                        new ContentId(1),
                        ContentKind.PAGE,
                        1,
                        "Root",
                        0,
                        new SpaceId(7),
                        new SpaceKey("OPS"),
                        "Operations",
                        1);
        SlotFilling filling = new PagetreeHtml(call, start, outline, Map.of()).filling(1);
        return ((SlotFilling.Html) filling.parts().getFirst()).html();
    }

    @Test
    void aLevelIsThereAndWhatIsBelowItHasAnAddress() {
        assertThat(html(List.of(A, C), Map.of()))
                .isEqualTo(
                        "<div class=\"wm-pagetree\"><ul class=\"plugin_pagetree_children_list\">"
                                + "<li><details data-branch=\"/plugins/pagetree/"
                                + "naturalchildren.action?pageId=2&amp;sort=position&amp;"
                                + "reverse=false&amp;excerpt=false\"><summary>"
                                + "<a href=\"/spaces/OPS/pages/2\">A &amp; &lt;b&gt;</a></summary>"
                                + "<p class=\"wm-list-meta\">"
                                + "<a href=\"/pages/listpages-dirview.action?key=OPS&amp;openId=2\">"
                                + "Pages below A &amp; &lt;b&gt;</a></p></details></li>"
                                + "<li><a href=\"/spaces/OPS/pages/4\">C</a></li></ul></div>");
    }

    @Test
    void asManyLevelsAreOpenAsAskedFor() {
        String html = html(List.of(A, C, B), Map.of("startDepth", "1"));

        assertThat(html).containsOnlyOnce("<details open").containsOnlyOnce("pageId=3");
        assertThat(html).doesNotContain("pageId=2");
    }

    @Test
    void branchesAreAskedForInTheOrderOfTheTree() {
        assertThat(
                        html(
                                List.of(A),
                                Map.of("sort", "modified", "reverse", "true", "excerpt", "true")))
                .contains("pageId=2&amp;sort=modified&amp;reverse=true&amp;excerpt=true");
    }

    @Test
    void buttonsForAllLevelsStandThereWhenAskedFor() {
        assertThat(html(List.of(A), Map.of())).doesNotContain("button");
        assertThat(html(List.of(A), Map.of("expandCollapseAll", "true")))
                .contains("<p class=\"wm-pagetree-tools\" hidden=\"\"><button class=")
                .containsSubsequence("Expand all", "Collapse all");
    }

    @Test
    void whatWasNotReadBecauseItWasTooMuchIsClosed() {
        List<PageBranches.Node> read = new ArrayList<>();
        for (int i = 0; i <= PageBranches.MOST_PAGES; i++) {
            read.add(node(10 + i, "P" + i, 1, true));
        }

        assertThat(html(read, Map.of("startDepth", "5")))
                .doesNotContain("<details open")
                .contains("There are more pages than are listed here.");
    }
}
