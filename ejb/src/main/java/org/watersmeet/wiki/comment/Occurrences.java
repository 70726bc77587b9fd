package org.watersmeet.wiki.comment;

/**
 * Finds words in a text in linear time, whatever the two are: the search of Knuth, Morris and
 * Pratt. The library's own takes the product of their lengths for words such as "aaaab".
 */
final class Occurrences {

    private final CharSequence words;

    /** For each length of a beginning of the words: how much of it its own end begins anew. */
    private final int[] borders;

    /**
     * @param words not empty
     */
    Occurrences(CharSequence words) {
        this.words = words;
        this.borders = new int[words.length() + 1];
        int border = 0;
        for (int i = 1; i < words.length(); i++) {
            border = next(border, words.charAt(i));
            borders[i + 1] = border;
        }
    }

    /** The matched length after one more letter. */
    private int next(int matched, char letter) {
        int length = matched;
        while (length > 0 && (length == words.length() || words.charAt(length) != letter)) {
            length = borders[length];
        }
        return length < words.length() && words.charAt(length) == letter ? length + 1 : 0;
    }

    /**
     * Where the words occur in a text for the given time, from 0; occurrences may overlap.
     *
     * @return -1 if they do not occur so often
     */
    int in(CharSequence text, int index) {
        int left = index;
        int matched = 0;
        for (int i = 0; i < text.length(); i++) {
            matched = next(matched, text.charAt(i));
            if (matched == words.length() && left-- == 0) {
                return i - words.length() + 1;
            }
        }
        return -1;
    }
}
