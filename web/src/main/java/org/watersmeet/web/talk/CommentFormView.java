package org.watersmeet.web.talk;

import org.jspecify.annotations.Nullable;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/**
 * A comment to write or to change, on a screen of its own.
 *
 * @param comment the one that is changed, at its place in this record; null for a new one
 */
public record CommentFormView(
        Frame frame, ContentRef content, CommentForm form, FormProblems problems) implements View {

    /**
     * The fields.
     *
     * @param comment the one that is changed; 0 for a new one
     * @param parent the one that is replied to; 0 for none
     * @param revision of the comment that is changed
     * @param storage whether the text is storage format
     * @param passage what passage of the page it speaks of; null for none
     * @param key makes a comment sent twice one comment
     */
    public record CommentForm(
            long comment,
            long parent,
            int revision,
            String text,
            boolean storage,
            @Nullable Selected passage,
            String key) {}

    /** Words selected in the page. */
    public record Selected(String words, int index) {}
}
