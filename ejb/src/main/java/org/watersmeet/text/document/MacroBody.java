package org.watersmeet.text.document;

import java.util.List;

/** What a macro encloses. */
public sealed interface MacroBody {

    /** No body element. */
    record None() implements MacroBody {}

    /** {@code <ac:rich-text-body>}: flow. */
    record Rich(List<Node> content) implements MacroBody {
        public Rich {
            content = List.copyOf(content);
        }
    }

    /** {@code <ac:plain-text-body>}: text that is not markup, such as a program. */
    record Plain(String text) implements MacroBody {}
}
