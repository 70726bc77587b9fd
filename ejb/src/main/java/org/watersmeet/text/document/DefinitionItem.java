package org.watersmeet.text.document;

import java.util.List;

/** {@code <dt>} or {@code <dd>}: flow. */
public record DefinitionItem(DefinitionKind kind, List<Node> content, Attributes attributes) {

    public DefinitionItem {
        content = List.copyOf(content);
    }
}
