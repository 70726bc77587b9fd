package org.watersmeet.web.pagetemplate;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.Refs;
import org.watersmeet.web.RenderedBody;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.SpaceRef;
import org.watersmeet.web.Takes;
import org.watersmeet.wiki.page.BodyConversionService;
import org.watersmeet.wiki.space.SpaceDetails;
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.space.SpaceService;
import org.watersmeet.wiki.template.TemplateDetails;
import org.watersmeet.wiki.template.TemplateEditService;
import org.watersmeet.wiki.template.TemplateService;
import org.watersmeet.wiki.template.TemplateWithBody;

/** The lists of templates, a template, and deleting it. */
@WebServlet(
        name = "templates",
        urlPatterns = {
            TemplateUrls.OF_SPACE,
            TemplateUrls.OF_SITE,
            TemplateUrls.VIEW,
            TemplateUrls.REMOVE
        })
public final class TemplateServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    private static final int A_PAGE = 50;

    @Inject transient TemplateService templates;
    @Inject transient TemplateEditService editing;
    @Inject transient BodyConversionService bodies;
    @Inject transient SpaceService spaces;
    @Inject transient Permissions permissions;

    @Override
    protected Takes takes(String address) {
        return address.equals(TemplateUrls.REMOVE) ? Takes.BOTH : Takes.READING;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (request.getRequestURI()) {
            case TemplateUrls.OF_SPACE -> list(request, response, spaces.byKey(space(request)));
            case TemplateUrls.OF_SITE -> list(request, response, null);
            default -> template(request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        TemplateDetails template = templates.get(TemplateUrls.id(request, "entityId")).details();
        editing.delete(template.id());
        redirect(response, TemplateUrls.list(template), Outcome.TEMPLATE_DELETED);
    }

    private void list(
            HttpServletRequest request, HttpServletResponse response, @Nullable SpaceDetails space)
            throws IOException {
        int start = Math.clamp(number(request, "start", 0), 0, 10_000);
        Slice<TemplateWithBody> found =
                space == null
                        ? templates.ofSite(start, A_PAGE)
                        : templates.ofSpace(space.key(), start, A_PAGE);
        String url = TemplateUrls.list(space == null ? null : space.key());
        String next = url + (space == null ? "?" : "&") + "start=" + (start + A_PAGE);
        List<TemplateRow> rows =
                found.items().stream().map(it -> TemplateRow.of(it.details())).toList();
        show(
                response,
                new TemplatesView(
                        frames.of(request),
                        space == null ? null : sidebar(space),
                        rows,
                        permissions.administrator(),
                        found.more() ? next : null));
    }

    private Sidebar sidebar(SpaceDetails space) {
        return new Sidebar(
                Refs.space(space),
                Sidebar.Tool.TEMPLATES,
                null,
                Sidebar.Access.of(space.mayEdit(), space.mayAdminister()));
    }

    private void template(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        TemplateWithBody template = templates.get(TemplateUrls.id(request, "entityId"));
        show(
                response,
                new TemplateView(
                        frames.of(request),
                        space(template.details().space()),
                        TemplateRow.of(template.details()),
                        RenderedBody.of(bodies.html(template.body()).html()),
                        TemplateUrls.list(template.details()),
                        permissions.administrator(),
                        request.getRequestURI().equals(TemplateUrls.REMOVE)));
    }

    private @Nullable SpaceRef space(@Nullable SpaceKey key) {
        return key == null ? null : Refs.space(spaces.byKey(key));
    }
}
