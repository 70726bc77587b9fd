package org.watersmeet.text.document;

import java.util.List;

/** {@code <ul>} or {@code <ol>}. */
public record ItemList(ListKind kind, List<ListItem> items, Attributes attributes)
        implements Block {
    public ItemList {
        items = List.copyOf(items);
    }
}
