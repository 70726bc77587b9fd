package org.watersmeet.web.space;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.watersmeet.kernel.Slice;
import org.watersmeet.web.Refs;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.Urls;
import org.watersmeet.wiki.page.BlogService;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.space.SpaceDetails;
import org.watersmeet.wiki.space.SpaceService;

/** The blog of a space: its posts, and the way to write one. */
@WebServlet(
        name = "blog",
        urlPatterns = {BlogServlet.RECENT, "/pages/createblogpost.action"})
public final class BlogServlet extends ScreenServlet {

    static final String RECENT = "/pages/viewrecentblogposts.action";

    private static final long serialVersionUID = 1L;
    private static final int A_PAGE = 30;

    @Inject transient SpaceService spaces;
    @Inject transient BlogService blog;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getRequestURI().equals(RECENT)) {
            recent(request, response);
        } else {
            redirect(
                    response,
                    "/edit/newpost?spaceKey=" + Urls.encode(parameter(request, "spaceKey")));
        }
    }

    private void recent(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SpaceDetails space = spaces.byKey(space(request));
        int start = Math.clamp(number(request, "start", 0), 0, 10_000);
        Slice<PageDetails> posts = blog.inSpace(space.key(), start, A_PAGE);
        String next = RECENT + "?key=" + Refs.space(space).parameter() + "&start=";
        show(
                response,
                new BlogView(
                        frames.of(request),
                        new Sidebar(
                                Refs.space(space),
                                Sidebar.Tool.BLOG,
                                null,
                                Sidebar.Access.of(space.mayEdit(), space.mayAdminister())),
                        posts.items().stream().map(BlogServlet::row).toList(),
                        space.mayEdit(),
                        posts.more() ? next + (start + A_PAGE) : null));
    }

    private static BlogView.Row row(PageDetails post) {
        LocalDate day =
                Objects.requireNonNullElseGet(
                        post.postingDay(),
                        () -> LocalDate.ofInstant(post.createdAt(), ZoneOffset.UTC));
        return new BlogView.Row(
                Refs.page(post), Refs.person(post.creator()), day, post.createdAt());
    }
}
