package org.watersmeet.wiki.comment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;

/**
 * Which threads below a content are shown at a time.
 *
 * @param start how many to leave out, at least 0
 * @param focused a comment that must be among those shown, whatever {@code start} says
 */
public record ThreadSelection(int start, @Nullable ContentId focused) {

    /** So many threads at a time. */
    public static final int THREADS = 50;

    /** From the first one on. */
    public static final ThreadSelection FIRST = new ThreadSelection(0, null);

    /** Where to begin: with the selection's part of the list that has the comment in focus. */
    int startIn(List<CommentForest.Thread> threads) {
        if (focused != null) {
            for (int i = 0; i < threads.size(); i++) {
                if (threads.get(i).holds(focused)) {
                    return i - i % THREADS;
                }
            }
        }
        return Math.min(start, threads.size());
    }
}
