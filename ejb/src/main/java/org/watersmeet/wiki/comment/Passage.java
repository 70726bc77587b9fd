package org.watersmeet.wiki.comment;

import java.util.Map;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;

/**
 * A passage of a page's text, as a reader has selected it.
 *
 * @param words 1–2,000 code points; runs of white space count as one space
 * @param index which of the places with these words it is, from 0
 */
public record Passage(String words, int index) {

    static final int MAX = 2_000;

    /**
     * @throws Problem.Invalid if there are no words or the index is negative
     * @throws Problem.LimitExceeded if there are too many words
     */
    public Passage {
        words = Text.collapsed(words);
        if (words.isEmpty()) {
            throw new Problem.Invalid(
                    "comment.selection", "Select the words that you speak of.", "selection");
        }
        if (Text.length(words) > MAX) {
            throw new Problem.LimitExceeded(
                    "comment.selection-too-long",
                    "A comment speaks of at most 2000 characters. Select less.",
                    Map.of("characters", (long) MAX));
        }
        if (index < 0) {
            throw new Problem.Invalid(
                    "comment.selection", "The index of a match is 0 or more.", "matchIndex");
        }
    }
}
