package org.watersmeet.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.Refs;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.SpaceRef;
import org.watersmeet.web.Takes;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.Title;
import org.watersmeet.wiki.page.CopyPages;
import org.watersmeet.wiki.page.CopyParts;
import org.watersmeet.wiki.page.PageCopyService;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageLink;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.page.PageTreeService;
import org.watersmeet.wiki.page.TitleChange;
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.space.SpaceService;

/** Copies a page, with all below it if wanted. */
@WebServlet(name = "copy-page", urlPatterns = "/pages/copypage.action")
public final class CopyPageServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    private static final int SPACES = 200;

    @Inject transient PageService pages;
    @Inject transient PageTreeService tree;
    @Inject transient PageCopyService copies;
    @Inject transient SpaceService spaces;

    @Override
    protected Takes takes(String address) {
        return Takes.BOTH;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PageDetails page = page(request);
        CopyView.Form proposed = new CopyView.Form("", page.space().value(), false, "", true, true);
        show(response, view(request, page, proposed, FormProblems.NONE));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PageDetails page = page(request);
        CopyView.Form form =
                new CopyView.Form(
                        parameter(request, "title"),
                        parameter(request, "spaceKey"),
                        "true".equals(request.getParameter("below")),
                        parameter(request, "prefix"),
                        "true".equals(request.getParameter("labels")),
                        "true".equals(request.getParameter("attachments")));
        try {
            PageCopyService.Copied copied = copies.copy(input(page, form));
            Long task = copied.task();
            if (task == null) {
                redirect(response, PageUrls.byId(copied.id()), Outcome.PAGE_COPIED);
            } else {
                redirect(response, "/longrunningtask/" + task);
            }
        } catch (Problem.Invalid | Problem.LimitExceeded e) {
            FormProblems problems = FormProblems.of("title", e);
            show(response, 400, view(request, page, form, problems));
        }
    }

    private static CopyPages input(PageDetails page, CopyView.Form form) {
        SpaceKey space = new SpaceKey(form.spaceKey());
        return new CopyPages(
                page.id(),
                space,
                parent(page, space),
                new Title(form.title()),
                form.below(),
                TitleChange.prefixed(form.prefix()),
                new CopyParts(form.labels(), form.attachments(), true, true));
    }

    /** Beside the page; in another space at the top. */
    private static @Nullable ContentId parent(PageDetails page, SpaceKey space) {
        PageLink parent = page.parent();
        return parent == null || !space.lookup().equals(page.space().lookup()) ? null : parent.id();
    }

    private PageDetails page(HttpServletRequest request) {
        return pages.details(ContentFragment.byId(id(request, "pageId")));
    }

    private CopyView view(
            HttpServletRequest request,
            PageDetails page,
            CopyView.Form form,
            FormProblems problems) {
        return new CopyView(
                frames.of(request),
                PageScreens.head(page),
                page.mayEdit() ? tree.below(page.id()) : 0,
                writable(),
                form,
                problems);
    }

    private List<SpaceRef> writable() {
        return spaces.writable(SPACES).stream().map(Refs::space).toList();
    }
}
