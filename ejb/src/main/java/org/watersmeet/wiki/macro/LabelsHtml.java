package org.watersmeet.wiki.macro;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.wiki.label.CountedLabel;
import org.watersmeet.wiki.page.SlotFilling;
import org.watersmeet.wiki.space.SpaceKey;

/** Writes a row of labels, each a link to what bears it. */
final class LabelsHtml {

    private static final int HEATS = 5;

    private final Fragment fragment = new Fragment();
    private final @Nullable SpaceKey space;

    /**
     * @param space whose content the links lead to; null for that of all
     */
    LabelsHtml(@Nullable SpaceKey space) {
        this.space = space;
    }

    void heading(String words) {
        if (!words.isEmpty()) {
            fragment.out.start("div").css("wm-list-heading").text(words).end();
        }
    }

    /** In the order they come. */
    SlotFilling list(List<CountedLabel> labels) {
        fragment.out.start("ul").css("wm-labels");
        labels.forEach(label -> label(label, null));
        fragment.out.end();
        return fragment.filling();
    }

    /**
     * The more a label is used, the larger it is.
     *
     * @param most how often the one is used that is used most
     */
    SlotFilling heatmap(List<CountedLabel> labels, int most) {
        fragment.out.start("ul").css("wm-labels wm-heatmap");
        labels.forEach(label -> label(label, "wm-heat-" + heat(label.count(), most)));
        fragment.out.end();
        return fragment.filling();
    }

    /** By the logarithm: a few labels are used much more than all others. */
    static int heat(int count, int most) {
        return Math.clamp(Math.round(Math.log1p(count) / Math.log1p(most) * HEATS), 1, HEATS);
    }

    private void label(CountedLabel counted, @Nullable String css) {
        String name = counted.label().name().toString();
        String where = space == null ? "" : encoded(space.value()) + "/";
        fragment.out.start("li");
        fragment.link("/label/" + where + encoded(name), css, name);
        fragment.out.end();
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8);
    }
}
