package org.watersmeet.web.space;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.watersmeet.kernel.Problem;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Refs;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.Takes;
import org.watersmeet.wiki.page.SpaceCopyService;
import org.watersmeet.wiki.space.NewSpace;
import org.watersmeet.wiki.space.SpaceDetails;
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.space.SpaceService;

/** Copying a space. */
@WebServlet(name = "copy-space", urlPatterns = "/spaces/copyspace.action")
public final class CopySpaceServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient SpaceService spaces;
    @Inject transient SpaceCopyService copies;

    @Override
    protected Takes takes(String address) {
        return Takes.BOTH;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SpaceDetails space = spaces.byKey(space(request));
        show(response, view(request, space, space.name(), FormProblems.NONE));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SpaceDetails space = spaces.byKey(space(request));
        try {
            NewSpace input =
                    new NewSpace(
                            SpaceKey.forNewSpace(parameter(request, "newKey")),
                            parameter(request, "name"),
                            space.description());
            redirect(response, "/longrunningtask/" + copies.copy(space.key(), input));
        } catch (Problem.Invalid e) {
            refuse(request, response, space, "name".equals(e.field()) ? "name" : "newKey", e);
        } catch (Problem.Conflict e) {
            refuse(request, response, space, "newKey", e);
        }
    }

    private void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            SpaceDetails space,
            String field,
            Problem problem)
            throws IOException {
        FormProblems problems = FormProblems.of(field, problem);
        int status = problem instanceof Problem.Conflict ? 409 : 400;
        show(response, status, view(request, space, parameter(request, "name"), problems));
    }

    private CopySpaceView view(
            HttpServletRequest request, SpaceDetails space, String name, FormProblems problems) {
        return new CopySpaceView(
                frames.of(request),
                new Sidebar(
                        Refs.space(space),
                        Sidebar.Tool.DETAILS,
                        null,
                        Sidebar.Access.of(space.mayEdit(), space.mayAdminister())),
                parameter(request, "newKey"),
                name,
                problems);
    }
}
