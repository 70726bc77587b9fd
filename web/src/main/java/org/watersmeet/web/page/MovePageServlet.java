package org.watersmeet.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.Refs;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.page.MovePlace;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageLink;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.page.PageTreeService;
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.space.SpaceService;

/** Choosing where a page goes, and moving it there. */
@WebServlet(name = "move-page", urlPatterns = "/pages/movepage.action")
public final class MovePageServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    private static final int TARGETS = 30;
    private static final int SPACES = 200;

    @Inject transient PageService pages;
    @Inject transient PageTreeService tree;
    @Inject transient SpaceService spaces;

    @Override
    protected Takes takes(String address) {
        return Takes.BOTH;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PageDetails page = pages.details(ContentFragment.byId(id(request, "pageId")));
        show(response, view(request, page, FormProblems.NONE));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ContentId id = id(request, "pageId");
        try {
            ContentId target = optionalId(request, "targetId");
            tree.move(id, target, place(parameter(request, "position")));
            redirect(response, PageUrls.byId(id), Outcome.PAGE_MOVED);
        } catch (Problem.Invalid | Problem.LimitExceeded e) {
            PageDetails page = pages.details(ContentFragment.byId(id));
            FormProblems problems = FormProblems.of("targetId", e);
            show(response, 400, view(request, page, problems));
        }
    }

    private static MovePlace place(String position) {
        return switch (position) {
            case "above" -> MovePlace.BEFORE;
            case "below" -> MovePlace.AFTER;
            default -> MovePlace.BELOW;
        };
    }

    private MoveView view(HttpServletRequest request, PageDetails page, FormProblems problems) {
        String query = parameter(request, "query");
        String key = parameter(request, "spaceKey");
        SpaceKey space = key.isEmpty() ? page.space() : new SpaceKey(key);
        List<MoveView.Target> targets =
                targets(space, query).stream()
                        .filter(it -> !it.id().equals(page.id()) && !isBelow(it, page.id()))
                        .limit(TARGETS)
                        .map(it -> new MoveView.Target(Refs.page(it), path(it)))
                        .toList();
        PageLink parent = page.parent();
        ContentId chosen = optionalId(request, "targetId");
        return new MoveView(
                frames.of(request),
                PageScreens.head(page),
                spaces.writable(SPACES).stream().map(Refs::space).toList(),
                space.value(),
                query,
                targets,
                chosen(chosen, parent),
                MoveView.Position.APPEND,
                problems);
    }

    private static long chosen(@Nullable ContentId chosen, @Nullable PageLink parent) {
        if (chosen != null) {
            return chosen.value();
        }
        return parent == null ? 0 : parent.id().value();
    }

    /** Without a query: the beginning of the space's titles, which in small spaces is all. */
    private List<PageDetails> targets(SpaceKey space, String query) {
        return pages.titlesFrom(space, query, TARGETS + 20);
    }

    private static boolean isBelow(PageDetails page, ContentId ancestor) {
        return page.ancestors().stream().anyMatch(link -> link.id().equals(ancestor));
    }

    private static String path(PageDetails page) {
        return page.ancestors().stream().map(PageLink::title).collect(Collectors.joining(" › "));
    }
}
