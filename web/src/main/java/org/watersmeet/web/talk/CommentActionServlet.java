package org.watersmeet.web.talk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.wiki.comment.CommentDetails;
import org.watersmeet.wiki.comment.CommentEditService;
import org.watersmeet.wiki.comment.CommentService;
import org.watersmeet.wiki.comment.InlineThreads;
import org.watersmeet.wiki.comment.ShownComment;
import org.watersmeet.wiki.content.ContentService;

/** Deleting comments, resolving threads about passages, and the list of those. */
@WebServlet(
        name = "comment-actions",
        urlPatterns = {
            CommentActionServlet.REMOVE,
            CommentActionServlet.RESOLVE,
            CommentActionServlet.REOPEN,
            CommentActionServlet.PASSAGES
        })
public final class CommentActionServlet extends ScreenServlet {

    static final String REMOVE = "/pages/removecomment.action";
    static final String RESOLVE = "/pages/resolvecomment.action";
    static final String REOPEN = "/pages/reopencomment.action";
    static final String PASSAGES = "/pages/viewinlinecomments.action";

    private static final long serialVersionUID = 1L;

    @Inject transient CommentService comments;
    @Inject transient CommentEditService editing;
    @Inject transient ContentService contents;

    @Override
    protected Takes takes(String address) {
        return switch (address) {
            case REMOVE -> Takes.BOTH;
            case PASSAGES -> Takes.READING;
            default -> Takes.CHANGES;
        };
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getRequestURI().equals(PASSAGES)) {
            passages(request, response, id(request, "pageId"));
            return;
        }
        CommentDetails comment = comments.details(id(request, "commentId"));
        ContentRef content = ContentRef.of(contents.summary(comment.container().id()));
        show(response, new RemoveCommentView(frames.of(request), content, comment.id().value()));
    }

    private void passages(HttpServletRequest request, HttpServletResponse response, ContentId id)
            throws IOException {
        InlineThreads threads = comments.passages(id);
        show(
                response,
                new PassagesView(
                        frames.of(request),
                        ContentRef.of(contents.summary(id)),
                        lines(threads.open()),
                        lines(threads.orphans()),
                        lines(threads.resolved()),
                        threads.mayComment(),
                        UUID.randomUUID().toString()));
    }

    private static List<CommentLine> lines(List<ShownComment> shown) {
        return shown.stream().map(CommentLine::of).toList();
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        CommentDetails comment = comments.details(id(request, "commentId"));
        ContentId content = comment.container().id();
        switch (request.getRequestURI()) {
            case RESOLVE -> {
                editing.resolve(comment.id());
                redirect(response, PASSAGES + "?pageId=" + content);
            }
            case REOPEN -> {
                editing.reopen(comment.id());
                redirect(response, PASSAGES + "?pageId=" + content);
            }
            default -> {
                editing.delete(comment.id());
                redirect(
                        response, "/pages/viewpage.action?pageId=" + content + "#comments-section");
            }
        }
    }
}
