package org.watersmeet.web.space;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.watersmeet.kernel.Problem;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.Refs;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.Takes;
import org.watersmeet.web.Urls;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.label.SpaceLabelService;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.space.SpaceDetails;
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.space.SpaceService;
import org.watersmeet.wiki.watch.WatchService;
import org.watersmeet.wiki.watch.WatchTarget;

/** A space as a whole: what it is, its labels; archiving it and taking it back into use. */
@WebServlet(
        name = "space-details",
        urlPatterns = {
            SpaceDetailsServlet.SUMMARY,
            SpaceDetailsServlet.ARCHIVE,
            SpaceDetailsServlet.REOPEN,
            SpaceDetailsServlet.LABEL,
            SpaceDetailsServlet.UNLABEL
        })
public final class SpaceDetailsServlet extends ScreenServlet {

    static final String SUMMARY = "/spaces/viewspacesummary.action";
    static final String ARCHIVE = "/spaces/archivespace.action";
    static final String REOPEN = "/spaces/unarchivespace.action";
    static final String LABEL = "/spaces/addspacelabel.action";
    static final String UNLABEL = "/spaces/removespacelabel.action";

    private static final long serialVersionUID = 1L;

    @Inject transient SpaceService spaces;
    @Inject transient PageService pages;
    @Inject transient SpaceLabelService labels;
    @Inject transient WatchService watches;

    @Override
    protected Takes takes(String address) {
        return address.equals(SUMMARY) ? Takes.READING : Takes.CHANGES;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        show(response, view(request, spaces.byKey(space(request)), FormProblems.NONE));
    }

    private DetailsView view(
            HttpServletRequest request, SpaceDetails space, FormProblems problems) {
        return new DetailsView(
                frames.of(request),
                new Sidebar(
                        Refs.space(space),
                        Sidebar.Tool.DETAILS,
                        null,
                        Sidebar.Access.of(space.mayEdit(), space.mayAdminister())),
                space.description(),
                Refs.page(pages.details(ContentFragment.byId(space.homePage()))),
                space.createdAt(),
                space.archived(),
                watches.watching(new WatchTarget.OfSpace(space.key())),
                labels.of(space.key()).stream().map(label -> label.name().word()).toList(),
                problems);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SpaceKey key = space(request);
        switch (request.getRequestURI()) {
            case ARCHIVE -> {
                spaces.archive(key);
                redirect(response, summary(key), Outcome.SPACE_ARCHIVED);
            }
            case REOPEN -> {
                spaces.reopen(key);
                redirect(response, summary(key), Outcome.SPACE_REOPENED);
            }
            case UNLABEL -> {
                labels.remove(key, parameter(request, "label"));
                redirect(response, summary(key));
            }
            default -> label(request, response, key);
        }
    }

    private void label(HttpServletRequest request, HttpServletResponse response, SpaceKey key)
            throws IOException {
        try {
            labels.add(key, parameter(request, "label"));
            redirect(response, summary(key));
        } catch (Problem.Invalid | Problem.LimitExceeded e) {
            FormProblems problems = FormProblems.of("label", e);
            show(response, 400, view(request, spaces.byKey(key), problems));
        }
    }

    static String summary(SpaceKey key) {
        return SUMMARY + "?key=" + Urls.encode(key.value());
    }
}
