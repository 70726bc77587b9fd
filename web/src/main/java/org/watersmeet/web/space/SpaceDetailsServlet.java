package org.watersmeet.web.space;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.Refs;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.Takes;
import org.watersmeet.web.Urls;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.space.SpaceDetails;
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.space.SpaceService;

/** A space as a whole: what it is; archiving it and taking it back into use. */
@WebServlet(
        name = "space-details",
        urlPatterns = {
            SpaceDetailsServlet.SUMMARY,
            SpaceDetailsServlet.ARCHIVE,
            SpaceDetailsServlet.REOPEN
        })
public final class SpaceDetailsServlet extends ScreenServlet {

    static final String SUMMARY = "/spaces/viewspacesummary.action";
    static final String ARCHIVE = "/spaces/archivespace.action";
    static final String REOPEN = "/spaces/unarchivespace.action";

    private static final long serialVersionUID = 1L;

    @Inject transient SpaceService spaces;
    @Inject transient PageService pages;
    @Inject transient Permissions permissions;

    @Override
    protected Takes takes(String address) {
        return address.equals(SUMMARY) ? Takes.READING : Takes.CHANGES;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SpaceDetails space = spaces.byKey(space(request));
        show(
                response,
                new DetailsView(
                        frames.of(request),
                        new Sidebar(
                                Refs.space(space),
                                Sidebar.Tool.DETAILS,
                                null,
                                Sidebar.Access.of(space.mayEdit(), space.mayAdminister())),
                        space.description(),
                        Refs.page(pages.details(ContentFragment.byId(space.homePage()))),
                        space.createdAt(),
                        space.archived()));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        SpaceKey key = space(request);
        if (request.getRequestURI().equals(ARCHIVE)) {
            spaces.archive(key);
            redirect(response, summary(key), Outcome.SPACE_ARCHIVED);
        } else {
            spaces.reopen(key);
            redirect(response, summary(key), Outcome.SPACE_REOPENED);
        }
    }

    static String summary(SpaceKey key) {
        return SUMMARY + "?key=" + Urls.encode(key.value());
    }
}
