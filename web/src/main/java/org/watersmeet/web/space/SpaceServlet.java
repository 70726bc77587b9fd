package org.watersmeet.web.space;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.Refs;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.web.Urls;
import org.watersmeet.web.page.PageUrls;
import org.watersmeet.wiki.space.NewSpace;
import org.watersmeet.wiki.space.SpaceDetails;
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.space.SpaceQuery;
import org.watersmeet.wiki.space.SpaceService;
import org.watersmeet.wiki.space.SpaceStatus;

/** The directory of spaces, and creating one. */
@WebServlet(
        name = "spaces",
        urlPatterns = {
            "/spacedirectory/view.action",
            "/spaces/createspace.action",
            SpaceServlet.CREATE,
            "/spaces/viewspace.action"
        })
public final class SpaceServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    static final String CREATE = "/spaces/docreatespace.action";
    private static final int A_PAGE = 50;

    @Inject transient SpaceService spaces;

    @Override
    protected Takes takes(String address) {
        return address.equals(CREATE) ? Takes.CHANGES : Takes.READING;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (request.getRequestURI()) {
            case "/spacedirectory/view.action" -> directory(request, response);
            case "/spaces/createspace.action" ->
                    show(
                            response,
                            new CreateSpaceView(frames.of(request), "", "", "", FormProblems.NONE));
            default -> redirect(response, "/display/" + PageUrls.encode(space(request).value()));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            NewSpace input =
                    new NewSpace(
                            SpaceKey.forNewSpace(parameter(request, "key")),
                            parameter(request, "name"),
                            parameter(request, "description"));
            redirect(response, Refs.space(spaces.create(input)).url(), Outcome.SPACE_CREATED);
        } catch (Problem.Invalid e) {
            refuse(request, response, 400, problem(e.field() == null ? "key" : e.field(), e));
        } catch (Problem.Conflict e) {
            refuse(request, response, 409, problem("key", e));
        }
    }

    private static FormProblems problem(String field, Problem problem) {
        return FormProblems.of(field, problem);
    }

    private void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            FormProblems problems)
            throws IOException {
        show(
                response,
                status,
                new CreateSpaceView(
                        frames.of(request),
                        parameter(request, "key"),
                        parameter(request, "name"),
                        parameter(request, "description"),
                        problems));
    }

    private void directory(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int start = Math.clamp(number(request, "start", 0), 0, 10_000);
        boolean archived = parameter(request, "status").equals("archived");
        boolean personal = parameter(request, "type").equals("personal");
        String label = parameter(request, "label").strip().toLowerCase(Locale.ROOT);
        SpaceQuery query =
                new SpaceQuery(
                        List.of(),
                        archived ? SpaceStatus.ARCHIVED : SpaceStatus.CURRENT,
                        archived ? null : personal,
                        label.isEmpty() ? List.of() : List.of(label));
        Slice<SpaceDetails> found = spaces.list(query, start, A_PAGE);
        List<DirectoryView.Row> rows =
                found.items().stream()
                        .map(it -> new DirectoryView.Row(Refs.space(it), it.description()))
                        .toList();
        String next =
                "/spacedirectory/view.action?start="
                        + (start + A_PAGE)
                        + (archived ? "&status=archived" : "")
                        + (personal ? "&type=personal" : "")
                        + (label.isEmpty() ? "" : "&label=" + Urls.encode(label));
        show(
                response,
                new DirectoryView(
                        frames.of(request),
                        rows,
                        label,
                        archived,
                        personal,
                        found.more() ? next : null));
    }
}
