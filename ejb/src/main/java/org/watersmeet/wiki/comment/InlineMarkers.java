package org.watersmeet.wiki.comment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.watersmeet.kernel.Problem;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.DocumentRewriter;
import org.watersmeet.text.document.DocumentWalk;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.InlineCommentMarker;
import org.watersmeet.text.document.Text;
import org.watersmeet.text.markup.StorageFormat;

/**
 * Markers of comments in a page's body. A passage is found by its words, wherever marks, links and
 * ends of paragraphs cut them: white space does not count, because a browser's selection and the
 * source differ in it. Each text that the passage covers, wholly or in part, gets a marker of its
 * own with the same name, as Confluence does it.
 */
final class InlineMarkers {

    private InlineMarkers() {}

    /** The names of the markers in a body. */
    static Set<String> in(String source) {
        Set<String> names = new HashSet<>();
        DocumentWalk.forEach(
                StorageFormat.decode(source),
                node -> {
                    if (node instanceof InlineCommentMarker marker) {
                        names.add(marker.ref());
                    }
                });
        return names;
    }

    /**
     * The body with a passage marked.
     *
     * @throws Problem.Invalid if the passage is not in its text
     */
    static String mark(String source, Passage passage, String marker) {
        Document document = StorageFormat.decode(source);
        List<Text> texts = new ArrayList<>();
        new RunningText(
                        text -> {
                            texts.add(text);
                            return List.of(text);
                        })
                .rewrite(document);
        Range range = find(texts, passage);
        int[] at = {0};
        Document marked =
                new RunningText(text -> range.mark(text, at[0]++, marker)).rewrite(document);
        return StorageFormat.encode(marked);
    }

    private static Range find(List<Text> texts, Passage passage) {
        Letters page = new Letters();
        texts.forEach(text -> page.add(text.value()));
        Letters words = new Letters();
        words.add(passage.words());
        int from = new Occurrences(words.letters).in(page.letters, passage.index());
        if (from < 0) {
            throw new Problem.Invalid(
                    "comment.passage-not-found",
                    "These words are not in the page's text any more, or are made by a macro."
                            + " Reload the page and select them again.",
                    "selection");
        }
        int last = from + words.letters.length() - 1;
        int firstText = page.textOf(from);
        int lastText = page.textOf(last);
        return new Range(
                firstText,
                offset(texts.get(firstText), from - page.starts.get(firstText)),
                lastText,
                offset(texts.get(lastText), last - page.starts.get(lastText)) + 1);
    }

    /** Where a text has its letter of that number. */
    private static int offset(Text text, int letter) {
        int left = letter;
        String value = text.value();
        for (int i = 0; i < value.length(); i++) {
            if (Letters.counts(value.charAt(i)) && left-- == 0) {
                return i;
            }
        }
        throw new IllegalStateException("The text has no such letter.");
    }

    /** Puts something in the place of each text that a reader sees, in their order. */
    private static final class RunningText extends DocumentRewriter {
        private final Function<Text, List<? extends Inline>> replacement;

        RunningText(Function<Text, List<? extends Inline>> replacement) {
            this.replacement = replacement;
        }

        @Override
        protected List<? extends Inline> text(Text text) {
            return replacement.apply(text);
        }

        @Override
        protected boolean runningTextOnly() {
            return true;
        }
    }

    /** Texts without white space, and where each of them begins. */
    private static final class Letters {
        private final StringBuilder letters = new StringBuilder();
        private final List<Integer> starts = new ArrayList<>();

        static boolean counts(char c) {
            return !Character.isWhitespace(c) && c != '\u00a0';
        }

        void add(String text) {
            starts.add(letters.length());
            for (int i = 0; i < text.length(); i++) {
                if (counts(text.charAt(i))) {
                    letters.append(text.charAt(i));
                }
            }
        }

        /** The last text that begins at the letter or before it: those after it are empty. */
        int textOf(int letter) {
            int found = Collections.binarySearch(starts, letter);
            if (found < 0) {
                return -found - 2;
            }
            while (found + 1 < starts.size() && starts.get(found + 1) == letter) {
                found++;
            }
            return found;
        }
    }

    /**
     * From a letter of one text to a letter of the same or a later one.
     *
     * @param end after the last letter
     */
    private record Range(int firstText, int start, int lastText, int end) {

        List<Inline> mark(Text text, int index, String marker) {
            if (index < firstText || index > lastText) {
                return List.of(text);
            }
            String value = text.value();
            int from = index == firstText ? start : 0;
            int to = index == lastText ? end : value.length();
            if (value.substring(from, to).isBlank()) {
                return List.of(text); // white space between two blocks of the passage
            }
            List<Inline> parts = new ArrayList<>();
            if (from > 0) {
                parts.add(new Text(value.substring(0, from)));
            }
            List<Inline> marked = List.of(new Text(value.substring(from, to)));
            parts.add(new InlineCommentMarker(marker, marked, Attributes.NONE));
            if (to < value.length()) {
                parts.add(new Text(value.substring(to)));
            }
            return parts;
        }
    }
}
