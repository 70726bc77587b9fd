package org.watersmeet.wiki.macro;

import static org.watersmeet.text.macro.ParameterDefinition.choice;
import static org.watersmeet.text.macro.ParameterDefinition.whole;
import static org.watersmeet.text.macro.ParameterDefinition.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.wiki.label.CountedLabel;
import org.watersmeet.wiki.label.LabelService;
import org.watersmeet.wiki.page.MacroSlot;
import org.watersmeet.wiki.page.QueryMacro;
import org.watersmeet.wiki.page.SlotFilling;
import org.watersmeet.wiki.space.SpaceKey;

/** {@code popular-labels}: the labels that are used most. */
@ApplicationScoped
class PopularLabelsMacro implements QueryMacro {

    private static final MacroDefinition DEFINITION =
            MacroDefinition.block(
                    "popular-labels",
                    BodyKind.NONE,
                    whole("count", 1, 500, 100),
                    words("spaceKey").also("space"),
                    choice("style", "list", "heatmap"),
                    words("title"));

    @Inject LabelService labels;

    @Override
    public MacroDefinition definition() {
        return DEFINITION;
    }

    /** A list; those of one view that are the same are read once. */
    private record Wanted(@Nullable SpaceKey space, int count) {}

    @Override
    public List<SlotFilling> fill(List<MacroSlot> slots) {
        Map<Wanted, List<CountedLabel>> found = new HashMap<>();
        slots.stream()
                .map(PopularLabelsMacro::wanted)
                .distinct()
                .limit(ContentLists.MOST_LISTS)
                .forEach(it -> found.put(it, labels.popular(it.space(), it.count())));
        return slots.stream().map(slot -> filling(slot, found.get(wanted(slot)))).toList();
    }

    private static Wanted wanted(MacroSlot slot) {
        return new Wanted(space(slot, slot.call().words("spaceKey")), slot.call().whole("count"));
    }

    /** Null for all that the reader may view. */
    private static @Nullable SpaceKey space(MacroSlot slot, String key) {
        return switch (key) {
            case "", "*", "@all" -> null;
            case "@self" -> slot.place().space();
            default -> new SpaceKey(key);
        };
    }

    private static SlotFilling filling(MacroSlot slot, @Nullable List<CountedLabel> used) {
        if (used == null) {
            return Fragment.notice("macro.too-many", slot.call().definition().name());
        }
        if (used.isEmpty()) {
            return Fragment.nothing("labels.none");
        }
        LabelsHtml html = new LabelsHtml(wanted(slot).space());
        html.heading(slot.call().words("title"));
        if (slot.call().choice("style").equals("list")) {
            return html.list(used);
        }
        int most = used.getFirst().count();
        Comparator<CountedLabel> byName =
                Comparator.comparing(counted -> counted.label().name().toString());
        return html.heatmap(used.stream().sorted(byName).toList(), most);
    }
}
