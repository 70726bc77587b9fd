package org.watersmeet.web.talk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.wiki.comment.CommentThreads;
import org.watersmeet.wiki.comment.ThreadSelection;

/**
 * What is said about a content, as it stands below it.
 *
 * @param content what it is about
 * @param footer threads below the content, each comment before its replies
 * @param inline open threads about passages of its text
 * @param total comments below the content, also those that are not shown now
 * @param resolved threads about passages that are resolved
 * @param mayComment whether the reader may say something
 * @param key makes a comment sent twice one comment
 * @param earlierUrl where earlier threads are; null at the beginning
 * @param laterUrl where later threads are; null at the end
 */
public record CommentsPart(
        ContentRef content,
        List<CommentLine> footer,
        List<CommentLine> inline,
        int total,
        int resolved,
        boolean mayComment,
        String key,
        @Nullable String earlierUrl,
        @Nullable String laterUrl) {

    public CommentsPart {
        footer = List.copyOf(footer);
        inline = List.copyOf(inline);
    }

    static CommentsPart of(ContentRef content, CommentThreads threads, String key) {
        int before = Math.max(0, threads.start() - ThreadSelection.THREADS);
        return new CommentsPart(
                content,
                threads.footer().stream().map(CommentLine::of).toList(),
                threads.inline().stream().map(CommentLine::of).toList(),
                threads.total(),
                threads.resolved(),
                threads.mayComment(),
                key,
                threads.start() > 0 ? from(content, before) : null,
                threads.more() ? from(content, threads.start() + ThreadSelection.THREADS) : null);
    }

    private static String from(ContentRef content, int start) {
        return content.tool("/pages/viewpage.action")
                + "&commentsFrom="
                + start
                + "#comments-section";
    }

    /** Whether there is a list of passages to look at. */
    public boolean hasPassages() {
        return !inline.isEmpty() || resolved > 0;
    }
}
