package org.watersmeet.web.space;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Slice;
import org.watersmeet.web.Refs;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.SpaceRef;
import org.watersmeet.web.Takes;
import org.watersmeet.web.Tree;
import org.watersmeet.web.TreeRows;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.PurgeTrash;
import org.watersmeet.wiki.content.TrashService;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.page.PageTree;
import org.watersmeet.wiki.space.SpaceDetails;
import org.watersmeet.wiki.space.SpaceService;

/** What is in a space: its pages, and its trash. */
@WebServlet(
        name = "space-content",
        urlPatterns = {
            SpaceContentServlet.PAGES,
            SpaceContentServlet.TRASH,
            SpaceContentServlet.EMPTY
        })
public final class SpaceContentServlet extends ScreenServlet {

    static final String PAGES = "/pages/listpages-dirview.action";
    static final String TRASH = "/spaces/viewtrash.action";
    static final String EMPTY = "/pages/emptytrash.action";

    private static final long serialVersionUID = 1L;
    private static final int A_PAGE = 50;

    @Inject transient SpaceService spaces;
    @Inject transient PageService pages;
    @Inject transient TreeRows rows;
    @Inject transient TrashService trash;

    @Override
    protected Takes takes(String address) {
        return address.equals(EMPTY) ? Takes.CHANGES : Takes.READING;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getRequestURI().equals(PAGES)) {
            pages(request, response);
        } else {
            trash(request, response);
        }
    }

    /** The tree, or one level of it from some page on. */
    private void pages(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SpaceDetails space = spaces.byKey(space(request));
        SpaceRef ref = Refs.space(space);
        ContentId below = optionalId(request, "below");
        int start = Math.clamp(number(request, "start", 0), 0, 100_000);
        PageTree tree =
                below == null && start == 0
                        ? pages.tree(space.key(), open(request, space))
                        : PageTree.closed(pages.level(space.key(), below, start));
        show(
                response,
                new PagesView(
                        frames.of(request),
                        sidebar(space, Sidebar.Tool.PAGES),
                        new Tree(ref, tree, rows),
                        below == null
                                ? null
                                : Refs.page(pages.details(ContentFragment.byId(below))),
                        space.mayEdit(),
                        tree.top().more()
                                ? levelUrl(ref, below, start + PageService.TREE_LEVEL)
                                : null));
    }

    private static long open(HttpServletRequest request, SpaceDetails space) {
        ContentId open = optionalId(request, "openId");
        return (open == null ? space.homePage() : open).value();
    }

    private static String levelUrl(SpaceRef space, @Nullable ContentId below, int start) {
        return PAGES
                + "?key="
                + space.parameter()
                + (below == null ? "" : "&below=" + below)
                + "&start="
                + start;
    }

    private void trash(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SpaceDetails space = spaces.byKey(space(request));
        Slice<PageDetails> found = trashed(request, space);
        SpaceRef ref = Refs.space(space);
        List<TrashView.Row> rows = found.items().stream().map(SpaceContentServlet::row).toList();
        String older =
                found.more()
                        ? TRASH
                                + "?key="
                                + ref.parameter()
                                + "&at="
                                + rows.getLast().deleted()
                                + "&before="
                                + rows.getLast().page().id()
                        : null;
        show(
                response,
                new TrashView(
                        frames.of(request),
                        sidebar(space, Sidebar.Tool.TRASH),
                        rows,
                        PurgeTrash.retentionDays(),
                        true,
                        older));
    }

    /** From the row that the address names on; from the beginning when it names none. */
    private Slice<PageDetails> trashed(HttpServletRequest request, SpaceDetails space) {
        ContentId before = optionalId(request, "before");
        try {
            return before == null
                    ? pages.trash(space.key(), 0, A_PAGE)
                    : pages.trashAfter(
                            space.key(), Instant.parse(parameter(request, "at")), before, A_PAGE);
        } catch (DateTimeParseException e) {
            return pages.trash(space.key(), 0, A_PAGE);
        }
    }

    /** Purges all that is in the trash. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        redirect(response, "/longrunningtask/" + trash.empty(space(request)));
    }

    private static TrashView.Row row(PageDetails page) {
        return new TrashView.Row(
                Refs.page(page),
                Refs.person(page.trasher()),
                page.trashedAt() == null ? page.modifiedAt() : page.trashedAt());
    }

    private Sidebar sidebar(SpaceDetails space, Sidebar.Tool here) {
        return new Sidebar(
                Refs.space(space),
                here,
                null,
                Sidebar.Access.of(space.mayEdit(), space.mayAdminister()));
    }
}
