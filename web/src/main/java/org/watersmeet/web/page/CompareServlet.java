package org.watersmeet.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.web.Refs;
import org.watersmeet.web.RenderedBody;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.ContentStatus;
import org.watersmeet.wiki.page.PageComparison;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageRevision;
import org.watersmeet.wiki.page.PageService;

/** What differs between two revisions of a page. */
@WebServlet(name = "compare-revisions", urlPatterns = PageUrls.COMPARE)
public final class CompareServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient PageService pages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ContentId id = id(request, "pageId");
        ComparedRevisions asked = ComparedRevisions.of(request.getParameterMap());
        if (!asked.complete()) {
            asked = asked.within(pages.details(ContentFragment.byId(id)).revision());
        }
        show(response, view(request, pages.compare(id, asked.from(), asked.to())));
    }

    private CompareView view(HttpServletRequest request, PageComparison compared) {
        PageDetails page = compared.page();
        int from = compared.before().number();
        int to = compared.after().number();
        return new CompareView(
                frames.of(request),
                PageScreens.head(page),
                side(compared.before()),
                side(compared.after()),
                RenderedBody.of(compared.body().html()),
                finding(compared),
                page.mayEdit() && page.status() == ContentStatus.CURRENT,
                from > 1 ? PageUrls.compare(page.id().value(), from - 1, from) : null,
                to < page.revision() ? PageUrls.compare(page.id().value(), to, to + 1) : null);
    }

    private static CompareView.Side side(PageRevision revision) {
        return new CompareView.Side(
                revision.number(),
                revision.title(),
                Refs.person(revision.author()),
                revision.createdAt(),
                revision.comment(),
                revision.minor());
    }

    private static CompareView.Finding finding(PageComparison compared) {
        if (compared.equal()) {
            return CompareView.Finding.EQUAL;
        }
        return compared.coarse() ? CompareView.Finding.COARSE : CompareView.Finding.DIFFERENT;
    }
}
