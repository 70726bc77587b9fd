package org.watersmeet.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Slice;
import org.watersmeet.web.PageRef;
import org.watersmeet.web.Refs;
import org.watersmeet.web.RenderedBody;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.SpaceRef;
import org.watersmeet.web.Tree;
import org.watersmeet.web.TreeRows;
import org.watersmeet.web.http.BaseUrl;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.page.OutgoingLink;
import org.watersmeet.wiki.page.PageBranch;
import org.watersmeet.wiki.page.PageBranchService;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageLinkService;
import org.watersmeet.wiki.page.PageRevision;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.page.PageTree;
import org.watersmeet.wiki.page.PageWithBody;

/** What can be looked up about a page: history, information, source, children. */
@WebServlet(
        name = "page-tools",
        urlPatterns = {
            PageToolServlet.HISTORY,
            PageToolServlet.INFO,
            PageToolServlet.SOURCE,
            "/plugins/viewsource/viewpagesrc.action",
            PageToolServlet.CHILDREN
        })
public final class PageToolServlet extends ScreenServlet {

    static final String HISTORY = "/pages/viewpreviousversions.action";
    static final String INFO = "/pages/viewinfo.action";
    static final String SOURCE = "/plugins/viewstorage/viewpagestorage.action";
    static final String CHILDREN = "/plugins/pagetree/naturalchildren.action";

    private static final long serialVersionUID = 1L;
    private static final int REVISIONS = 50;
    private static final int MOST_CHILDREN = 200;
    private static final int MOST_LINKING = 100;

    @Inject transient PageService pages;
    @Inject transient PageLinkService links;
    @Inject transient PageBranchService branches;
    @Inject transient TreeRows rows;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ContentId id = id(request, "pageId");
        switch (request.getRequestURI()) {
            case HISTORY -> history(request, response, id);
            case INFO -> info(request, response, id);
            case CHILDREN -> children(request, response, id);
            default -> source(request, response, id);
        }
    }

    private void history(HttpServletRequest request, HttpServletResponse response, ContentId id)
            throws IOException {
        PageDetails page = pages.details(ContentFragment.byId(id));
        int before = number(request, "before", Integer.MAX_VALUE);
        Slice<PageRevision> revisions = pages.history(id, before, REVISIONS);
        PageHead head = PageScreens.head(page);
        String older =
                revisions.more()
                        ? head.tool(HISTORY) + "&before=" + revisions.items().getLast().number()
                        : null;
        List<HistoryView.Row> rows = revisions.items().stream().map(PageToolServlet::row).toList();
        show(response, new HistoryView(frames.of(request), head, rows, page.mayEdit(), older));
    }

    private static HistoryView.Row row(PageRevision revision) {
        return new HistoryView.Row(
                revision.number(),
                Refs.person(revision.author()),
                revision.createdAt(),
                revision.comment(),
                revision.minor());
    }

    private void info(HttpServletRequest request, HttpServletResponse response, ContentId id)
            throws IOException {
        PageWithBody page = pages.withBody(ContentFragment.byId(id));
        List<PageRef> children =
                branches.children(id, 0, MOST_CHILDREN).items().stream().map(Refs::page).toList();
        show(
                response,
                new InfoView(
                        frames.of(request),
                        PageScreens.head(page.page()),
                        PageScreens.byline(page.page()),
                        BaseUrl.value() + PageUrls.tiny(id),
                        page.revision().body().length(),
                        children,
                        links(id)));
    }

    private InfoView.Links links(ContentId id) {
        Slice<PageDetails> incoming = links.linkingTo(id, 0, MOST_LINKING);
        return new InfoView.Links(
                incoming.items().stream().map(Refs::page).toList(),
                incoming.more(),
                links.outgoing(id).stream().map(PageToolServlet::outgoing).toList());
    }

    private static InfoView.Outgoing outgoing(OutgoingLink link) {
        ContentId page = link.page();
        String url = page == null ? null : PageUrls.view(link.space(), page, link.title());
        return new InfoView.Outgoing(link.space().value(), link.title(), url);
    }

    private void source(HttpServletRequest request, HttpServletResponse response, ContentId id)
            throws IOException {
        PageWithBody page = pages.withBody(ContentFragment.byId(id));
        show(
                response,
                new SourceView(
                        frames.of(request), PageScreens.head(page.page()), page.revision().body()));
    }

    /** Of the tree beside each page; with an order, of the macro {@code pagetree}. */
    private void children(HttpServletRequest request, HttpServletResponse response, ContentId id)
            throws IOException {
        if (!parameter(request, "sort").isEmpty()) {
            show(response, new PagetreeView(frames.of(request), pagetree(request, id)));
            return;
        }
        PageBranch below = branches.level(id);
        SpaceRef space = new SpaceRef(below.space().value(), below.spaceName());
        Tree children = new Tree(space, PageTree.closed(below.children()), rows);
        show(response, new TreeBranchView(frames.of(request), id.value(), children));
    }

    private RenderedBody pagetree(HttpServletRequest request, ContentId id) {
        Map<String, String> parameters = new HashMap<>();
        for (String name : List.of("sort", "reverse", "excerpt", "startDepth")) {
            String value = parameter(request, name);
            if (!value.isEmpty()) {
                parameters.put(name, value);
            }
        }
        return RenderedBody.of(branches.pagetree(id, parameters).html());
    }
}
