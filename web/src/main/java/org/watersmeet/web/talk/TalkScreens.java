package org.watersmeet.web.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.comment.CommentService;
import org.watersmeet.wiki.comment.ThreadSelection;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.StampHints;
import org.watersmeet.wiki.label.Label;
import org.watersmeet.wiki.label.LabelName;
import org.watersmeet.wiki.label.LabelService;
import org.watersmeet.wiki.like.LikeService;
import org.watersmeet.wiki.watch.WatchService;
import org.watersmeet.wiki.watch.WatchTarget;

/** Gathers what stands below a content, for the screens that show one. */
@ApplicationScoped
public class TalkScreens {

    @Inject LabelService labels;
    @Inject LikeService likes;
    @Inject WatchService watches;
    @Inject CommentService comments;
    @Inject StampHints hints;

    /**
     * To be called before the content itself is asked about: what the last view asked for all this
     * is then answered in the same round trip.
     */
    public void announce(ContentFragment address) {
        hints.announce(StampHints.Use.LIKES, address);
        hints.announce(StampHints.Use.COMMENTS, address);
    }

    /**
     * What stands below a content that the reader may view.
     *
     * @param address what it was found by
     * @param request says which threads are shown
     */
    public Talk about(ContentRef content, ContentFragment address, HttpServletRequest request) {
        List<Label> all = labels.of(new ContentId(content.id()));
        return new Talk(
                content,
                all.stream()
                        .filter(label -> !label.name().equals(LabelName.FAVOURITE))
                        .map(label -> LabelRef.of(label, content.space().key()))
                        .toList(),
                all.stream().anyMatch(label -> label.name().equals(LabelName.FAVOURITE)),
                watches.watching(new WatchTarget.OfContent(address)),
                LikesLine.of(content.id(), likes.of(address)),
                CommentsPart.of(
                        content,
                        comments.threads(address, selection(request)),
                        UUID.randomUUID().toString()));
    }

    /** Odd numbers count as not given: then the first threads are shown. */
    private static ThreadSelection selection(HttpServletRequest request) {
        long start = number(request.getParameter("commentsFrom"));
        long focused = number(request.getParameter("focusedCommentId"));
        return new ThreadSelection(
                Math.clamp(start, 0, 100_000), focused > 0 ? new ContentId(focused) : null);
    }

    private static long number(@Nullable String text) {
        try {
            return text == null ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
