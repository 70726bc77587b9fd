package org.watersmeet.wiki.page;

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
}
