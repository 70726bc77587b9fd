package org.watersmeet.web.space;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Refs;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.Takes;
import org.watersmeet.wiki.space.SpaceDetails;
import org.watersmeet.wiki.space.SpaceRemovalService;
import org.watersmeet.wiki.space.SpaceService;

/** Deleting a space, by who types its key. */
@WebServlet(name = "remove-space", urlPatterns = "/spaces/removespace.action")
public final class RemoveSpaceServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient SpaceService spaces;
    @Inject transient SpaceRemovalService removal;

    @Override
    protected Takes takes(String address) {
        return Takes.BOTH;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SpaceDetails space = spaces.byKey(space(request));
        show(response, view(request, space, FormProblems.NONE));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SpaceDetails space = spaces.byKey(space(request));
        if (!parameter(request, "entered").strip().equals(space.key().value())) {
            FormProblems problems =
                    FormProblems.of(
                            "entered", frames.of(request).texts().text("removespace.wrong"));
            show(response, 400, view(request, space, problems));
            return;
        }
        redirect(response, "/longrunningtask/" + removal.delete(space.key()));
    }

    private RemoveSpaceView view(
            HttpServletRequest request, SpaceDetails space, FormProblems problems) {
        return new RemoveSpaceView(
                frames.of(request),
                new Sidebar(
                        Refs.space(space),
                        Sidebar.Tool.DETAILS,
                        null,
                        Sidebar.Access.of(space.mayEdit(), space.mayAdminister())),
                parameter(request, "entered"),
                problems);
    }
}
