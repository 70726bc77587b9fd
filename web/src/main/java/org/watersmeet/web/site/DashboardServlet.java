package org.watersmeet.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.watersmeet.kernel.Slice;
import org.watersmeet.web.Refs;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.SpaceRef;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.space.SpaceQuery;
import org.watersmeet.wiki.space.SpaceService;

/** Where a reader begins. */
@WebServlet(
        name = "dashboard",
        urlPatterns = {"", "/index.action", "/dashboard.action"})
public final class DashboardServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    private static final int UPDATES = 20;

    @Inject transient PageService pages;
    @Inject transient SpaceService spaces;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int start = Math.clamp(number(request, "start", 0), 0, 10_000);
        Slice<PageDetails> recent = pages.recent(start, UPDATES);
        List<SpaceRef> some =
                spaces.list(SpaceQuery.CURRENT, 0, 12).items().stream().map(Refs::space).toList();
        show(
                response,
                new DashboardView(
                        frames.of(request),
                        recent.items().stream().map(DashboardServlet::update).toList(),
                        some,
                        recent.more() ? "/dashboard.action?start=" + (start + UPDATES) : null));
    }

    private static DashboardView.Update update(PageDetails page) {
        return new DashboardView.Update(
                Refs.page(page),
                new SpaceRef(page.space().value(), page.spaceName()),
                Refs.person(page.modifier()),
                page.modifiedAt(),
                "");
    }
}
