package org.watersmeet.web.space;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Slice;
import org.watersmeet.web.Refs;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.site.ErrorScreens;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageLinkService;
import org.watersmeet.wiki.page.UndefinedPage;
import org.watersmeet.wiki.space.SpaceDetails;
import org.watersmeet.wiki.space.SpaceService;

/** Undefined and orphaned pages of a space. */
@WebServlet(
        name = "space-links",
        urlPatterns = {SpaceLinksServlet.UNDEFINED, SpaceLinksServlet.ORPHANED})
public final class SpaceLinksServlet extends ScreenServlet {

    static final String UNDEFINED = "/pages/listundefinedpages.action";
    static final String ORPHANED = "/pages/listorphanedpages.action";

    private static final long serialVersionUID = 1L;
    private static final int A_PAGE = 50;

    @Inject transient SpaceService spaces;
    @Inject transient PageLinkService links;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SpaceDetails space = spaces.byKey(space(request));
        int start = Math.clamp(number(request, "start", 0), 0, 10_000);
        show(
                response,
                request.getRequestURI().equals(UNDEFINED)
                        ? undefined(request, space, start)
                        : orphaned(request, space, start));
    }

    private LinksView undefined(HttpServletRequest request, SpaceDetails space, int start) {
        Slice<UndefinedPage> found = links.undefined(space.key(), start, A_PAGE);
        return new LinksView(
                frames.of(request),
                sidebar(space),
                LinksView.Kind.UNDEFINED,
                found.items().stream().map(page -> row(page, space)).toList(),
                List.of(),
                next(UNDEFINED, space, start, found.more()));
    }

    private static LinksView.Undefined row(UndefinedPage page, SpaceDetails space) {
        return new LinksView.Undefined(
                page.title(),
                page.linking(),
                page.first().stream().map(Refs::page).toList(),
                space.mayEdit() ? ErrorScreens.createUrl(space.key().value(), page.title()) : null);
    }

    private LinksView orphaned(HttpServletRequest request, SpaceDetails space, int start) {
        Slice<PageDetails> found = links.orphaned(space.key(), start, A_PAGE);
        return new LinksView(
                frames.of(request),
                sidebar(space),
                LinksView.Kind.ORPHANED,
                List.of(),
                found.items().stream().map(Refs::page).toList(),
                next(ORPHANED, space, start, found.more()));
    }

    private static @Nullable String next(
            String screen, SpaceDetails space, int start, boolean more) {
        return more
                ? screen + "?key=" + Refs.space(space).parameter() + "&start=" + (start + A_PAGE)
                : null;
    }

    private Sidebar sidebar(SpaceDetails space) {
        return new Sidebar(
                Refs.space(space),
                Sidebar.Tool.PAGES,
                null,
                Sidebar.Access.of(space.mayEdit(), space.mayAdminister()));
    }
}
