package org.watersmeet.web.space;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.watersmeet.kernel.Slice;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.PageRef;
import org.watersmeet.web.Refs;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.Takes;
import org.watersmeet.web.Urls;
import org.watersmeet.wiki.restriction.RestrictedPage;
import org.watersmeet.wiki.restriction.RestrictionReportService;
import org.watersmeet.wiki.restriction.RestrictionService;
import org.watersmeet.wiki.space.SpaceDetails;
import org.watersmeet.wiki.space.SpaceService;

/** Pages of a space that only some may view or edit, for those who administer the space. */
@WebServlet(
        name = "restricted-pages",
        urlPatterns = {RestrictedPagesServlet.SHOW, RestrictedPagesServlet.LIFT})
public final class RestrictedPagesServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    private static final int A_PAGE = 50;

    static final String SHOW = "/pages/listpermissionpages.action";
    static final String LIFT = "/pages/liftpagepermissions.action";

    @Inject transient SpaceService spaces;
    @Inject transient RestrictionReportService report;
    @Inject transient RestrictionService restrictions;

    @Override
    protected Takes takes(String address) {
        return address.equals(SHOW) ? Takes.READING : Takes.CHANGES;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SpaceDetails space = spaces.byKey(space(request));
        int start = Math.clamp(number(request, "start", 0), 0, 10_000);
        Slice<RestrictedPage> found = report.restricted(space.key(), start, A_PAGE);
        show(
                response,
                new RestrictedPagesView(
                        frames.of(request),
                        new Sidebar(
                                Refs.space(space),
                                Sidebar.Tool.PERMISSIONS,
                                null,
                                Sidebar.Access.ADMINISTER),
                        found.items().stream().map(page -> row(page, space)).toList(),
                        found.more() ? url(space) + "&start=" + (start + A_PAGE) : null));
    }

    private static RestrictedPagesView.Row row(RestrictedPage page, SpaceDetails space) {
        return new RestrictedPagesView.Row(
                new PageRef(page.id().value(), space.key().value(), page.title()),
                page.view(),
                page.edit(),
                page.visible());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        restrictions.lift(id(request, "pageId"));
        redirect(response, url(spaces.byKey(space(request))), Outcome.RESTRICTIONS_SAVED);
    }

    private static String url(SpaceDetails space) {
        return SHOW + "?key=" + Urls.encode(space.key().value());
    }
}
