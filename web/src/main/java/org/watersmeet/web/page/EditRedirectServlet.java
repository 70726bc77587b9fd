package org.watersmeet.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.page.PageService;

/**
 * Confluence's address of the editor leads below {@code /edit/}: only there does the browser send
 * the session's cookie.
 */
@WebServlet(name = "edit-redirect", urlPatterns = "/pages/editpage.action")
public final class EditRedirectServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient PageService pages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        redirect(response, "/edit/page/" + pageId(request));
    }

    private ContentId pageId(HttpServletRequest request) {
        return request.getParameter("pageId") != null
                ? id(request, "pageId")
                : pages.details(
                                ContentFragment.byTitle(
                                        space(request), parameter(request, "title")))
                        .id();
    }
}
