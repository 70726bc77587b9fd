package org.watersmeet.text.document;

import java.util.List;

/** {@code <dl>}: terms and what they mean, in any order and number. */
public record DefinitionList(List<DefinitionItem> items, Attributes attributes) implements Block {

    public DefinitionList {
        items = List.copyOf(items);
    }
}
