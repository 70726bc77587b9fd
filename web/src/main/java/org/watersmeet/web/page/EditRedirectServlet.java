package org.watersmeet.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.web.Refs;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.space.ChooseSpaceView;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.space.SpaceDetails;
import org.watersmeet.wiki.space.SpaceService;

/**
 * Confluence's addresses of the editor lead below {@code /edit/}: only there does the browser send
 * the session's cookie.
 */
@WebServlet(
        name = "edit-redirect",
        urlPatterns = {"/pages/createpage.action", "/pages/editpage.action"})
public final class EditRedirectServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    private static final int SPACES = 200;

    @Inject transient PageService pages;
    @Inject transient SpaceService spaces;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getRequestURI().equals("/pages/editpage.action")) {
            redirect(response, "/edit/page/" + pageId(request));
            return;
        }
        ContentId parent = optionalId(request, "fromPageId");
        String key = parameter(request, "spaceKey");
        if (key.isEmpty() && parent != null) {
            key = pages.details(ContentFragment.byId(parent)).space().value();
        }
        if (key.isEmpty()) {
            List<SpaceDetails> all = spaces.list(List.of(), 0, SPACES).items();
            show(
                    response,
                    new ChooseSpaceView(
                            frames.of(request), all.stream().map(Refs::space).toList()));
            return;
        }
        redirect(
                response,
                "/edit/new?spaceKey="
                        + PageUrls.encode(key)
                        + (parent == null ? "" : "&parentId=" + parent)
                        + "&title="
                        + PageUrls.encode(parameter(request, "title")));
    }

    private ContentId pageId(HttpServletRequest request) {
        if (request.getParameter("pageId") != null) {
            return id(request, "pageId");
        }
        PageDetails page =
                pages.details(ContentFragment.byTitle(space(request), parameter(request, "title")));
        return page.id();
    }
}
