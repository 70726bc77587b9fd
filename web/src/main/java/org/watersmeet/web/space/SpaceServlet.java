package org.watersmeet.web.space;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.Refs;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.SpaceRef;
import org.watersmeet.web.Texts;
import org.watersmeet.web.page.PageScreens;
import org.watersmeet.web.page.PageUrls;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.PurgeTrash;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.page.PageTreeNode;
import org.watersmeet.wiki.space.NewSpace;
import org.watersmeet.wiki.space.SpaceDetails;
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.space.SpaceService;

/** Screens of spaces: directory, creating one, its pages and its trash. */
@WebServlet(
        name = "spaces",
        urlPatterns = {
            "/spacedirectory/view.action",
            "/spaces/createspace.action",
            "/spaces/docreatespace.action",
            "/spaces/viewspace.action",
            "/spaces/viewtrash.action",
            "/pages/listpages-dirview.action"
        })
public final class SpaceServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    private static final int A_PAGE = 50;

    @Inject transient SpaceService spaces;
    @Inject transient PageService pages;
    @Inject transient Permissions permissions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (request.getRequestURI()) {
            case "/spacedirectory/view.action" -> directory(request, response);
            case "/spaces/createspace.action" ->
                    show(
                            response,
                            new CreateSpaceView(frames.of(request), "", "", "", FormProblems.NONE));
            case "/spaces/viewspace.action" ->
                    redirect(response, "/display/" + PageUrls.encode(space(request).value()));
            case "/spaces/viewtrash.action" -> trash(request, response);
            default -> pages(request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            NewSpace input =
                    new NewSpace(
                            SpaceKey.forNewSpace(parameter(request, "key")),
                            parameter(request, "name"),
                            parameter(request, "description"));
            redirect(response, Refs.space(spaces.create(input)).url(), Outcome.SPACE_CREATED);
        } catch (Problem.Invalid e) {
            refuse(request, response, 400, problem(e.field() == null ? "key" : e.field(), e));
        } catch (Problem.Conflict e) {
            refuse(request, response, 409, problem("key", e));
        }
    }

    private static FormProblems problem(String field, Problem problem) {
        return FormProblems.of(field, Texts.literal(String.valueOf(problem.getMessage())));
    }

    private void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            FormProblems problems)
            throws IOException {
        show(
                response,
                status,
                new CreateSpaceView(
                        frames.of(request),
                        parameter(request, "key"),
                        parameter(request, "name"),
                        parameter(request, "description"),
                        problems));
    }

    private void directory(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int start = Math.clamp(number(request, "start", 0), 0, 10_000);
        Slice<SpaceDetails> found = spaces.list(List.of(), start, A_PAGE);
        List<DirectoryView.Row> rows =
                found.items().stream()
                        .map(it -> new DirectoryView.Row(Refs.space(it), it.description()))
                        .toList();
        String next = found.more() ? "/spacedirectory/view.action?start=" + (start + A_PAGE) : null;
        show(response, new DirectoryView(frames.of(request), rows, next));
    }

    /** The tree, or one level of it from some page on. */
    private void pages(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SpaceDetails space = spaces.byKey(space(request));
        SpaceRef ref = Refs.space(space);
        ContentId below = optionalId(request, "below");
        int start = Math.clamp(number(request, "start", 0), 0, 100_000);
        boolean tree = below == null && start == 0;
        Slice<PageTreeNode> level =
                tree
                        ? pages.tree(space.key(), open(request, space))
                        : pages.level(space.key(), below, start);
        show(
                response,
                new PagesView(
                        frames.of(request),
                        sidebar(space, Sidebar.Tool.PAGES),
                        PageScreens.nodes(ref, level).items(),
                        below == null
                                ? null
                                : Refs.page(pages.details(ContentFragment.byId(below))),
                        space.mayEdit(),
                        level.more()
                                ? levelUrl(ref, below, start + PageService.TREE_LEVEL)
                                : null));
    }

    private static long open(HttpServletRequest request, SpaceDetails space) {
        long open = Math.max(0, number(request, "openId", 0));
        return open == 0 ? space.homePage().value() : open;
    }

    private static String levelUrl(SpaceRef space, @Nullable ContentId below, int start) {
        return "/pages/listpages-dirview.action?key="
                + space.parameter()
                + (below == null ? "" : "&below=" + below)
                + "&start="
                + start;
    }

    private void trash(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SpaceDetails space = spaces.byKey(space(request));
        int start = Math.clamp(number(request, "start", 0), 0, 10_000);
        Slice<PageDetails> found = pages.trash(space.key(), start, A_PAGE);
        SpaceRef ref = Refs.space(space);
        List<TrashView.Row> rows = found.items().stream().map(SpaceServlet::row).toList();
        String older =
                found.more()
                        ? "/spaces/viewtrash.action?key="
                                + ref.parameter()
                                + "&start="
                                + (start + A_PAGE)
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
                List.of(),
                false,
                Sidebar.Access.of(space.mayEdit(), permissions.administrator()));
    }
}
