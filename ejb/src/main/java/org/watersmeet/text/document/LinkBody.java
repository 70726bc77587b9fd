package org.watersmeet.text.document;

import java.util.List;

/** What a reader sees of a link. */
public sealed interface LinkBody {

    /** No body: the target's own name is shown. */
    record None() implements LinkBody {}

    /** {@code <ac:link-body>}. */
    record Rich(List<Inline> content) implements LinkBody {
        public Rich {
            content = List.copyOf(content);
        }
    }

    /** {@code <ac:plain-text-link-body>}. */
    record Plain(String text) implements LinkBody {}
}
