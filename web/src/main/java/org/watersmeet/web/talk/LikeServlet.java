package org.watersmeet.web.talk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.web.Refs;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.wiki.content.ContentService;
import org.watersmeet.wiki.content.ContentSummary;
import org.watersmeet.wiki.like.LikeService;

/** Liking a content, and who does. */
@WebServlet(
        name = "likes",
        urlPatterns = {LikeServlet.PEOPLE, LikeServlet.LIKE, LikeServlet.UNLIKE})
public final class LikeServlet extends ScreenServlet {

    static final String PEOPLE = "/likes/viewlikes.action";
    static final String LIKE = "/likes/like.action";
    static final String UNLIKE = "/likes/unlike.action";

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 100;

    @Inject transient LikeService likes;
    @Inject transient ContentService contents;

    @Override
    protected Takes takes(String address) {
        return address.equals(PEOPLE) ? Takes.READING : Takes.CHANGES;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ContentId id = id(request, "contentId");
        int start = Math.clamp(number(request, "start", 0), 0, 100_000);
        Slice<UserDetails> people = likes.people(id, start, ROWS);
        String next = PEOPLE + "?contentId=" + id + "&start=" + (start + ROWS);
        show(
                response,
                new LikersView(
                        frames.of(request),
                        ContentRef.of(contents.summary(id)),
                        people.map(Refs::person).items(),
                        people.more() ? next : null));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ContentId id = id(request, "contentId");
        if (request.getRequestURI().equals(LIKE)) {
            likes.like(id);
        } else {
            likes.unlike(id);
        }
        if (isScript(request)) {
            LikesLine line = LikesLine.of(id.value(), likes.ofNow(id));
            show(response, new LikesFragmentView(frames.of(request), line));
        } else {
            ContentSummary content = contents.summary(id);
            redirect(
                    response,
                    content.container() == 0
                            ? ContentRef.of(content).url()
                            : CommentUrls.focused(new ContentId(content.container()), id));
        }
    }
}
