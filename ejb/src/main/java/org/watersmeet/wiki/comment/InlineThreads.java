package org.watersmeet.wiki.comment;

import java.util.List;

/**
 * All threads about passages of a page, each comment before its replies.
 *
 * @param open those whose passage is in the page's text
 * @param orphans open ones whose passage is not there any more
 * @param resolved the others
 * @param mayComment whether the caller may reply, resolve and open again
 */
public record InlineThreads(
        List<ShownComment> open,
        List<ShownComment> orphans,
        List<ShownComment> resolved,
        boolean mayComment) {

    public InlineThreads {
        open = List.copyOf(open);
        orphans = List.copyOf(orphans);
        resolved = List.copyOf(resolved);
    }
}
