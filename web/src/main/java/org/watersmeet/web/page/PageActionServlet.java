package org.watersmeet.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.Refs;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.page.PageBranchService;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageEditService;
import org.watersmeet.wiki.page.PageLink;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.page.PageTreeService;

/** What is done with a page besides editing: delete, restore, purge, go back to a revision. */
@WebServlet(
        name = "page-actions",
        urlPatterns = {
            PageActionServlet.ASK,
            "/pages/doremovepage.action",
            "/pages/restorepage.action",
            "/pages/purgetrashitem.action",
            "/pages/revertpagebacktoversion.action",
            PageActionServlet.DELETE_REVISION
        })
public final class PageActionServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    static final String ASK = "/pages/removepage.action";
    static final String DELETE_REVISION = "/pages/removehistoricalversion.action";

    /** More are counted as so many: the question is whether there are any. */
    private static final int COUNTED_CHILDREN = 200;

    @Inject transient PageService pages;
    @Inject transient PageBranchService branches;
    @Inject transient PageEditService editing;
    @Inject transient PageTreeService tree;

    @Override
    protected Takes takes(String address) {
        return address.equals(ASK) ? Takes.READING : Takes.CHANGES;
    }

    /** Asks before a page is deleted; the other actions are buttons. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PageDetails page = pages.details(ContentFragment.byId(id(request, "pageId")));
        int children = branches.children(page.id(), 0, COUNTED_CHILDREN).items().size();
        int below = children == 0 ? 0 : tree.below(page.id());
        show(response, new RemoveView(frames.of(request), PageScreens.head(page), children, below));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        ContentId id = id(request, "pageId");
        PageDetails page = pages.details(ContentFragment.byId(id));
        switch (request.getRequestURI()) {
            case "/pages/restorepage.action" -> {
                tree.restoreTree(id);
                redirect(response, PageUrls.byId(id), Outcome.PAGE_RESTORED);
            }
            case "/pages/purgetrashitem.action" -> {
                tree.purge(id);
                redirect(
                        response,
                        "/spaces/viewtrash.action?key=" + Refs.spaceOf(page).parameter(),
                        Outcome.PAGE_PURGED);
            }
            case "/pages/revertpagebacktoversion.action" -> {
                int version = number(request, "version", 0);
                editing.restoreRevision(id, version, "Reverted to version " + version);
                redirect(response, PageUrls.byId(id), Outcome.PAGE_REVERTED);
            }
            case DELETE_REVISION -> {
                editing.deleteRevision(id, number(request, "version", 0));
                redirect(
                        response,
                        PageToolServlet.HISTORY + "?pageId=" + id,
                        Outcome.REVISION_DELETED);
            }
            default -> delete(request, response, page);
        }
    }

    private void delete(
            HttpServletRequest request, HttpServletResponse response, PageDetails page) {
        if ("delete".equals(request.getParameter("below"))) {
            tree.trashTree(page.id());
        } else {
            tree.trash(page.id());
        }
        PageLink parent = page.parent();
        redirect(
                response,
                parent == null ? Refs.spaceOf(page).url() : Refs.page(page.space(), parent).url(),
                page.id());
    }
}
