package org.watersmeet.wiki.macro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.rendering.LinkNames;
import org.watersmeet.wiki.page.BodyPart;
import org.watersmeet.wiki.page.IncludedPages;
import org.watersmeet.wiki.page.MacroSlot;
import org.watersmeet.wiki.page.NestedBody;
import org.watersmeet.wiki.page.SlotFilling;

/** Fills slots whose default parameter names a page with that page's body or a part of it. */
@ApplicationScoped
class Inclusions {

    @Inject NamedContents contents;
    @Inject IncludedPages pages;

    /** Puts around a body what a macro shows beside it. */
    interface Frame {
        SlotFilling around(MacroSlot slot, FoundContent content, NestedBody body);
    }

    List<SlotFilling> fill(List<MacroSlot> slots, Function<MacroSlot, BodyPart> part, Frame frame) {
        List<@Nullable FoundContent> found = targets(slots);
        List<IncludedPages.Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            FoundContent content = found.get(i);
            if (content != null) {
                wanted.add(wanted(content, part.apply(slots.get(i))));
            }
        }
        Map<IncludedPages.Wanted, NestedBody> bodies = pages.bodies(wanted);
        List<SlotFilling> fillings = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            MacroSlot slot = slots.get(i);
            FoundContent content = found.get(i);
            if (content == null) {
                fillings.add(missing(slot));
                continue;
            }
            NestedBody body = bodies.get(wanted(content, part.apply(slot)));
            fillings.add(
                    body == null
                            ? Fragment.notice("include.no-excerpt", content.title())
                            : frame.around(slot, content, body));
        }
        return fillings;
    }

    /** For each slot the content it names; null where there is none for the reader. */
    private List<@Nullable FoundContent> targets(List<MacroSlot> slots) {
        Map<MacroSlot, NamedContents.Asked> asked = new IdentityHashMap<>();
        for (MacroSlot slot : slots) {
            LinkTarget target = slot.call().page("");
            if (target != null) {
                asked.put(slot, new NamedContents.Asked(slot.place().space(), target));
            }
        }
        Map<NamedContents.Asked, FoundContent> found = contents.find(asked.values());
        List<@Nullable FoundContent> targets = new ArrayList<>();
        for (MacroSlot slot : slots) {
            NamedContents.Asked one = asked.get(slot);
            targets.add(one == null ? null : found.get(one));
        }
        return targets;
    }

    private static IncludedPages.Wanted wanted(FoundContent content, BodyPart part) {
        return new IncludedPages.Wanted(content.place(), content.revision(), part);
    }

    /** The same words whether it is absent or hidden. */
    private static SlotFilling missing(MacroSlot slot) {
        LinkTarget target = slot.call().page("");
        return target == null
                ? Fragment.notice("include.no-page", slot.call().definition().name())
                : Fragment.notice("include.missing", LinkNames.of(target));
    }
}
