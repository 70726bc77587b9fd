package org.watersmeet.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.restriction.Inspection;
import org.watersmeet.wiki.restriction.InspectionService;

/** Says why somebody may or may not do something with a page. */
@WebServlet(name = "inspect-permissions", urlPatterns = "/pages/inspectpermissions.action")
public final class InspectServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient PageService pages;
    @Inject transient InspectionService inspections;
    @Inject transient Permissions permissions;

    @Override
    protected Takes takes(String address) {
        return Takes.READING;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PageDetails page = pages.details(ContentFragment.byId(id(request, "pageId")));
        String user = parameter(request, "user").strip();
        try {
            // asked for nobody: whoever has not logged in
            Inspection found = inspections.inspect(page.id(), user);
            show(response, view(request, page, user, found, FormProblems.NONE));
        } catch (Problem.Invalid e) {
            FormProblems problems = FormProblems.of("user", e);
            show(response, 400, view(request, page, user, null, problems));
        }
    }

    private InspectView view(
            HttpServletRequest request,
            PageDetails page,
            String user,
            @Nullable Inspection found,
            FormProblems problems) {
        return new InspectView(
                frames.of(request),
                PageScreens.head(page),
                user,
                found,
                permissions.administrator(),
                problems);
    }
}
