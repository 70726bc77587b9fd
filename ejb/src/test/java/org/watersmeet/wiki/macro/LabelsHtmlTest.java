package org.watersmeet.wiki.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.watersmeet.wiki.label.CountedLabel;
import org.watersmeet.wiki.label.Label;
import org.watersmeet.wiki.label.LabelName;
import org.watersmeet.wiki.page.SlotFilling;
import org.watersmeet.wiki.space.SpaceKey;

class LabelsHtmlTest {

    private static final List<CountedLabel> USED = List.of(used("plan", 40), used("team:ops", 1));

    private static CountedLabel used(String name, int count) {
        return new CountedLabel(new Label(1, LabelName.parse(name)), count);
    }

    private static Element shown(SlotFilling filling) {
        return Jsoup.parseBodyFragment(((SlotFilling.Html) filling.parts().getFirst()).html())
                .body();
    }

    @Test
    void labelsLeadToWhatBearsThem() {
        assertThat(shown(new LabelsHtml(null).list(USED)).select("a").eachAttr("href"))
                .containsExactly("/label/plan", "/label/team%3Aops");
        assertThat(
                        shown(new LabelsHtml(new SpaceKey("OPS")).list(USED))
                                .select("a")
                                .eachAttr("href"))
                .containsExactly("/label/OPS/plan", "/label/OPS/team%3Aops");
    }

    @Test
    void theMoreALabelIsUsedTheLargerItIs() {
        assertThat(shown(new LabelsHtml(null).heatmap(USED, 40)).select("a").eachAttr("class"))
                .containsExactly("wm-heat-5", "wm-heat-1");
    }

    @Test
    void aHeadingIsText() {
        LabelsHtml html = new LabelsHtml(null);
        html.heading("<b>");

        assertThat(shown(html.list(USED)).select(".wm-list-heading").text()).isEqualTo("<b>");
    }
}
