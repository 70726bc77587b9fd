package org.watersmeet.wiki.page;

import java.util.List;

/**
 * What is put into a slot.
 *
 * @param parts in order; together one well-formed fragment
 */
public record SlotFilling(List<Part> parts) {

    public SlotFilling {
        parts = List.copyOf(parts);
    }

    /** A piece of a filling. */
    public sealed interface Part permits Html, NestedBody {}

    /** HTML that a macro has written with {@code HtmlWriter}, so it is escaped. */
    public record Html(String html) implements Part {}

    /** One piece of HTML. */
    public static SlotFilling of(String html) {
        return new SlotFilling(List.of(new Html(html)));
    }
}
