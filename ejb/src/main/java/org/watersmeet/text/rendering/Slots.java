package org.watersmeet.text.rendering;

import java.util.ArrayList;
import java.util.List;
import org.watersmeet.text.macro.MacroCall;

/** Notes where the macros stand that are filled for each reader. */
final class Slots {

    private final HtmlRendering rendering;
    private final List<Noted> noted = new ArrayList<>();

    Slots(HtmlRendering rendering) {
        this.rendering = rendering;
    }

    /**
     * @param tables how many tables of contents stand before it, which will move it
     */
    private record Noted(int offset, int tables, MacroCall call) {}

    void add(MacroCall call) {
        noted.add(new Noted(rendering.out.position(), rendering.contents.count(), call));
    }

    int count() {
        return noted.size();
    }

    /** Takes back the slots after the first so many. */
    void keep(int count) {
        noted.subList(count, noted.size()).clear();
    }

    /** To be called when the tables are written. */
    List<RenderedSlot> all() {
        return noted.stream()
                .map(
                        it ->
                                new RenderedSlot(
                                        it.offset() + rendering.contents.lengthOfFirst(it.tables()),
                                        it.call()))
                .toList();
    }
}
