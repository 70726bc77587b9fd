package org.watersmeet.web.space;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.web.Refs;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Urls;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.space.SpaceDetails;
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.space.SpaceQuery;
import org.watersmeet.wiki.space.SpaceService;

/**
 * Confluence's address for a new page leads to the editor below {@code /edit/}, by way of a choice
 * of the space when that is not known. Without a parent the page goes below the space's home page.
 */
@WebServlet(name = "new-page", urlPatterns = "/pages/createpage.action")
public final class NewPageServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    private static final int SPACES = 200;

    @Inject transient PageService pages;
    @Inject transient SpaceService spaces;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ContentId parent = optionalId(request, "fromPageId");
        String key = parameter(request, "spaceKey");
        if (key.isEmpty() && parent != null) {
            key = pages.details(ContentFragment.byId(parent)).space().value();
        }
        if (key.isEmpty()) {
            List<SpaceDetails> all = spaces.list(SpaceQuery.CURRENT, 0, SPACES).items();
            show(
                    response,
                    new ChooseSpaceView(
                            frames.of(request), all.stream().map(Refs::space).toList()));
            return;
        }
        if (parent == null) {
            parent = spaces.byKey(new SpaceKey(key)).homePage();
        }
        redirect(
                response,
                "/edit/new?spaceKey="
                        + Urls.encode(key)
                        + "&parentId="
                        + parent
                        + "&title="
                        + Urls.encode(parameter(request, "title")));
    }
}
