package org.watersmeet.web.talk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.web.Urls;
import org.watersmeet.wiki.content.ContentService;
import org.watersmeet.wiki.content.ListedContent;
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.watch.WatchService;
import org.watersmeet.wiki.watch.WatchTarget;

/** Watching pages, blog posts and spaces, and what the reader watches. */
@WebServlet(
        name = "watches",
        urlPatterns = {
            WatchServlet.LIST,
            WatchServlet.PAGE,
            WatchServlet.NO_PAGE,
            WatchServlet.SPACE,
            WatchServlet.NO_SPACE
        })
public final class WatchServlet extends ScreenServlet {

    static final String LIST = "/users/viewnotifications.action";
    static final String PAGE = "/users/addpagenotification.action";
    static final String NO_PAGE = "/users/removepagenotification.action";
    static final String SPACE = "/users/addspacenotification.action";
    static final String NO_SPACE = "/users/removespacenotification.action";

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;
    private static final int SPACES = 500;

    @Inject transient WatchService watches;
    @Inject transient ContentService contents;

    @Override
    protected Takes takes(String address) {
        return address.equals(LIST) ? Takes.READING : Takes.CHANGES;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (CallerContext.caller().anonymous()) {
            throw new Problem.Unauthenticated("signin.needed", "Log in to see what you watch.");
        }
        int start = Math.clamp(number(request, "start", 0), 0, 10_000);
        Slice<ListedContent> found = watches.contents(start, ROWS);
        show(
                response,
                new WatchesView(
                        frames.of(request),
                        watches.spaces(SPACES).stream()
                                .map(space -> WatchesView.space(space.key().value(), space.name()))
                                .toList(),
                        found.items().stream().map(WatchServlet::row).toList(),
                        found.more() ? LIST + "?start=" + (start + ROWS) : null));
    }

    private static LabelContentsView.Row row(ListedContent content) {
        return new LabelContentsView.Row(ContentRef.of(content), content.modifiedAt());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String address = request.getRequestURI();
        boolean watched = address.equals(PAGE) || address.equals(SPACE);
        if (address.equals(PAGE) || address.equals(NO_PAGE)) {
            ContentId id = id(request, "pageId");
            change(WatchTarget.content(id), watched);
            shown(request, response, id, watched);
        } else {
            SpaceKey key = space(request);
            change(new WatchTarget.OfSpace(key), watched);
            redirect(response, summary(key));
        }
    }

    private void change(WatchTarget target, boolean watched) {
        if (watched) {
            watches.watch(target);
        } else {
            watches.unwatch(target);
        }
    }

    private void shown(
            HttpServletRequest request, HttpServletResponse response, ContentId id, boolean watched)
            throws IOException {
        if (isScript(request)) {
            show(response, new WatchView(frames.of(request), id.value(), watched));
        } else {
            redirect(response, ContentRef.of(contents.summary(id)).url());
        }
    }

    private static String summary(SpaceKey key) {
        return "/spaces/viewspacesummary.action?key=" + Urls.encode(key.value());
    }
}
