package org.watersmeet.text.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.DocumentWalk;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.MacroBody;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.Resource;
import org.watersmeet.text.document.Text;
import org.watersmeet.text.document.Unknown;

/**
 * The words of a part of a document, counted, to tell how like another part is.
 *
 * @param counts by word
 * @param size sum of the counts
 */
record Likeness(Map<String, Integer> counts, int size) {

    static Likeness of(List<? extends Node> nodes) {
        Map<String, Integer> counts = new HashMap<>();
        DocumentWalk.forEach(new Document(List.copyOf(nodes)), node -> count(textOf(node), counts));
        int size = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new Likeness(counts, size);
    }

    private static String textOf(Node node) {
        return switch (node) {
            case Text text -> text.value();
            case Unknown unknown -> unknown.source();
            case Resource resource -> resource.target().toString();
            case Macro macro ->
                    macro.body() instanceof MacroBody.Plain plain
                            ? macro.name() + " " + plain.text()
                            : macro.name();
            // the walk comes to what is in them
            default -> "";
        };
    }

    private static void count(String text, Map<String, Integer> counts) {
        for (String word : Words.of(text)) {
            if (!word.isBlank()) {
                counts.merge(word, 1, Integer::sum);
            }
        }
    }

    /** The part of all words that both have (Dice's coefficient), 0 to 1; 1 if neither has any. */
    double to(Likeness other) {
        if (size + other.size == 0) {
            return 1;
        }
        if (counts.size() > other.counts.size()) {
            return other.to(this);
        }
        int common = 0;
        for (Map.Entry<String, Integer> word : counts.entrySet()) {
            common += Math.min(word.getValue(), other.counts.getOrDefault(word.getKey(), 0));
        }
        return 2.0 * common / (size + other.size);
    }
}
