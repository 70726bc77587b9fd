package org.watersmeet.text.diff;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Inline;

/**
 * The smallest part of a line of text that is inserted or deleted: a word, a stretch of white
 * space, a sign, or a node such as an image.
 *
 * @param word null for a node
 * @param node null for a word
 * @param shells the marks and links it stands in, outermost first, each without content; the tokens
 *     of one mark share its shell as an object
 */
record Token(@Nullable String word, @Nullable Inline node, List<Inline> shells) {

    /** White space can not be seen to have changed. */
    boolean isBlank() {
        return word != null && word.isBlank();
    }

    /** What is compared: the word, or the node. */
    Object content() {
        return word != null ? word : Objects.requireNonNull(node);
    }
}
