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

class ChildrenMacroTest {

    private static final List<PageBranches.Node> BRANCH =
            List.of(node(2, "Beta <b>", 1, 3), node(3, "Alpha", 1, 2), node(4, "Gamma", 2, 1));

    private static PageBranches.Node node(long id, String title, long parent, int changed) {
        Instant then = Instant.EPOCH.plusSeconds(changed);
        return new PageBranches.Node(new ContentId(id), title, parent, then, then, 1, false);
    }

    private static String html(Map<String, String> parameters) {
        Map<String, Argument> written = new HashMap<>();
        parameters.forEach((name, words) -> written.put(name, new Argument(words, List.of())));
        MacroCall call = MacroCall.of(new ChildrenMacro().definition(), written);
        PageOutline outline = PageOutline.of(BRANCH, call.choice("sort"), call.flag("reverse"));
        FoundContent of =
                new FoundContent(
                        new ContentId(1),
                        ContentKind.PAGE,
                        1,
                        "Parent",
                        0,
                        new SpaceId(7),
                        new SpaceKey("OPS"),
                        "Operations",
                        0);
        SlotFilling filling = new ChildrenHtml(call, of, outline, Map.of()).filling(1);
        return ((SlotFilling.Html) filling.parts().getFirst()).html();
    }

    @Test
    void listsAreInTreeOrderUnlessAnotherIsAskedFor() {
        assertThat(html(Map.of()))
                .isEqualTo(
                        "<div class=\"wm-children\"><ul><li><a href=\"/spaces/OPS/pages/2\">Beta"
                                + " &lt;b&gt;</a><ul><li><a href=\"/spaces/OPS/pages/4\">Gamma</a>"
                                + "</li></ul></li><li><a href=\"/spaces/OPS/pages/3\">Alpha</a></li>"
                                + "</ul></div>");
        assertThat(html(Map.of("sort", "title"))).containsSubsequence("Alpha", "Beta");
        assertThat(html(Map.of("sort", "modified"))).containsSubsequence("Alpha", "Beta");
        assertThat(html(Map.of("reverse", "true"))).containsSubsequence("Alpha", "Beta");
    }

    @Test
    void firstPagesOnlyWhenAsked() {
        assertThat(html(Map.of("first", "1"))).contains("Beta").doesNotContain("Alpha");
    }

    @Test
    void firstLevelAsHeadings() {
        assertThat(html(Map.of("style", "h3")))
                .startsWith("<div class=\"wm-children\"><h3><a href=\"/spaces/OPS/pages/2\">")
                .contains("</a></h3><ul><li><a href=\"/spaces/OPS/pages/4\">Gamma");
    }

    @Test
    void moreThanIsReadIsSaid() {
        List<PageBranches.Node> many = new ArrayList<>();
        for (int i = 0; i <= PageBranches.MOST_PAGES; i++) {
            many.add(node(i + 10, "P" + i, 1, i));
        }

        PageOutline outline = PageOutline.of(many, "tree", false);

        assertThat(outline.cut()).isTrue();
        assertThat(outline.below(1)).hasSize(PageBranches.MOST_PAGES);
    }
}
