package org.watersmeet.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.watersmeet.kernel.Problem;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.wiki.draft.DraftPlace;
import org.watersmeet.wiki.draft.DraftService;
import org.watersmeet.wiki.draft.ListedDraft;

/** The reader's drafts. */
@WebServlet(
        name = "drafts",
        urlPatterns = {DraftsServlet.LIST, DraftsServlet.REMOVE, DraftsServlet.RESUME})
public final class DraftsServlet extends ScreenServlet {

    static final String LIST = "/users/viewmydrafts.action";
    static final String REMOVE = "/users/removedraft.action";
    static final String RESUME = "/pages/resumedraft.action";

    private static final long serialVersionUID = 1L;

    @Inject transient DraftService drafts;

    @Override
    protected Takes takes(String address) {
        return address.equals(REMOVE) ? Takes.CHANGES : Takes.READING;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<ListedDraft> all = drafts.all();
        if (request.getRequestURI().equals(RESUME)) {
            long id = draftId(request);
            redirect(
                    response,
                    all.stream()
                            .filter(draft -> draft.id() == id)
                            .map(draft -> Edited.of(draft.place()).url())
                            .findFirst()
                            .orElseThrow(DraftsServlet::noDraft));
            return;
        }
        List<DraftsView.Row> rows = all.stream().map(DraftsServlet::row).toList();
        show(response, new DraftsView(frames.of(request), rows));
    }

    private static DraftsView.Row row(ListedDraft draft) {
        return new DraftsView.Row(
                draft.id(),
                Edited.of(draft.place()).url(),
                draft.title(),
                draft.spaceName(),
                draft.keptAt(),
                !(draft.place() instanceof DraftPlace.Existing),
                draft.behind());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        drafts.delete(draftId(request));
        redirect(response, LIST);
    }

    private static long draftId(HttpServletRequest request) {
        try {
            return Long.parseLong(parameter(request, "draftId"));
        } catch (NumberFormatException e) {
            throw noDraft();
        }
    }

    private static Problem.NotFound noDraft() {
        return new Problem.NotFound("draft.not-found", "There is no such draft of yours.");
    }
}
