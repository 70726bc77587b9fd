package org.watersmeet.web.talk;

import java.util.List;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/**
 * All threads about passages of a page.
 *
 * @param orphans open ones whose passage is not in the text any more
 * @param mayComment whether the reader may reply, resolve and open again
 * @param key makes a reply sent twice one reply
 */
public record PassagesView(
        Frame frame,
        ContentRef content,
        List<CommentLine> open,
        List<CommentLine> orphans,
        List<CommentLine> resolved,
        boolean mayComment,
        String key)
        implements View {

    public PassagesView {
        open = List.copyOf(open);
        orphans = List.copyOf(orphans);
        resolved = List.copyOf(resolved);
    }

    public boolean isEmpty() {
        return open.isEmpty() && orphans.isEmpty() && resolved.isEmpty();
    }
}
