package org.watersmeet.wiki.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.watersmeet.text.macro.Argument;

/**
 * The body of a page, or a part of one, to be put into another: as it is rendered for its own page,
 * with slots that are filled in their turn. Made by {@link IncludedPages}.
 */
public final class NestedBody implements SlotFilling.Part {

    private final String name;
    private final SlotPlace place;
    private final RenderedEntry entry;

    /**
     * @param name tells whether a body holds itself: the same for all revisions of a page
     */
    NestedBody(String name, SlotPlace place, RenderedEntry entry) {
        this.name = name;
        this.place = place;
        this.entry = entry;
    }

    String name() {
        return name;
    }

    SlotPlace place() {
        return place;
    }

    RenderedEntry entry() {
        return entry;
    }

    /** The values of a page's properties by their names, in order; the first of a name counts. */
    public Map<String, NestedBody> properties() {
        Map<String, NestedBody> properties = new LinkedHashMap<>();
        List<BodySlot> slots = entry.slots();
        for (int i = 0; i < slots.size(); i++) {
            if (!isMark(slots.get(i))) {
                continue;
            }
            int end = i + 1;
            while (end < slots.size() && !isMark(slots.get(end))) {
                end++;
            }
            Argument called = slots.get(i).arguments().getOrDefault("name", Argument.NONE);
            properties.putIfAbsent(called.words(), slice(i + 1, end));
        }
        return properties;
    }

    private static boolean isMark(BodySlot slot) {
        return slot.macro().equals(PageProperties.MARK.name());
    }

    /** What stands between two marks, with the slots in it. */
    private NestedBody slice(int firstSlot, int endSlot) {
        List<BodySlot> slots = entry.slots();
        byte[] html = entry.body().html();
        int start = slots.get(firstSlot - 1).offset();
        int end = endSlot < slots.size() ? slots.get(endSlot).offset() : html.length;
        List<BodySlot> inside = new ArrayList<>();
        for (BodySlot slot : slots.subList(firstSlot, endSlot)) {
            inside.add(new BodySlot(slot.offset() - start, slot.macro(), slot.arguments()));
        }
        RenderedBody body = new RenderedBody(Arrays.copyOfRange(html, start, end), 0);
        return new NestedBody(name, place, new RenderedEntry(body, entry.read(), inside));
    }

    /** Its words, as far as they are in the body itself: to put values in order. */
    public String sortKey() {
        return new String(entry.body().html(), StandardCharsets.UTF_8)
                .replaceAll("<[^>]*>", " ")
                .strip();
    }
}
