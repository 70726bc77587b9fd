package org.watersmeet.wiki.macro;

import static org.watersmeet.text.macro.ParameterDefinition.choice;
import static org.watersmeet.text.macro.ParameterDefinition.whole;
import static org.watersmeet.text.macro.ParameterDefinition.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

/** {@code recently-used-labels}: the labels that were used last. */
@ApplicationScoped
class RecentLabelsMacro implements QueryMacro {

    private static final MacroDefinition DEFINITION =
            MacroDefinition.block(
                    "recently-used-labels",
                    BodyKind.NONE,
                    whole("count", 1, 100, 10),
                    choice("scope", "global", "space", "personal"),
                    choice("style", "list", "table"),
                    words("title"));

    @Inject LabelService labels;

    @Override
    public MacroDefinition definition() {
        return DEFINITION;
    }

    /** A list; those of one view that are the same are read once. */
    private record Wanted(String scope, @Nullable SpaceKey space, int count) {}

    @Override
    public List<SlotFilling> fill(List<MacroSlot> slots) {
        Map<Wanted, List<CountedLabel>> found = new HashMap<>();
        slots.stream()
                .map(RecentLabelsMacro::wanted)
                .distinct()
                .limit(ContentLists.MOST_LISTS)
                .forEach(it -> found.put(it, read(it)));
        return slots.stream().map(slot -> filling(slot, found.get(wanted(slot)))).toList();
    }

    private static Wanted wanted(MacroSlot slot) {
        String scope = slot.call().choice("scope");
        SpaceKey space = scope.equals("space") ? slot.place().space() : null;
        return new Wanted(scope, space, slot.call().whole("count"));
    }

    private List<CountedLabel> read(Wanted wanted) {
        return wanted.scope().equals("personal")
                ? labels.recentlyByCaller(wanted.count())
                : labels.recent(wanted.space(), wanted.count());
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
        return html.list(used);
    }
}
