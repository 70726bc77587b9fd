package org.watersmeet.text.document;

import java.util.ArrayList;
import java.util.List;

/** Puts texts that stand side by side together, as a document has them that was parsed. */
public final class TextRuns {

    private TextRuns() {}

    /** The nodes, with one text for each run of texts. Linear. */
    @SuppressWarnings("unchecked") // a Text is of any kind that nodes may be of: Node or Inline
    public static <N extends Node> List<N> joined(List<N> nodes) {
        List<N> joined = new ArrayList<>(nodes.size());
        var words = new StringBuilder();
        for (N node : nodes) {
            if (node instanceof Text text) {
                words.append(text.value());
                continue;
            }
            if (!words.isEmpty()) {
                joined.add((N) new Text(words.toString()));
                words.setLength(0);
            }
            joined.add(node);
        }
        if (!words.isEmpty()) {
            joined.add((N) new Text(words.toString()));
        }
        return joined;
    }
}
