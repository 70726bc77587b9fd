package org.watersmeet.web.talk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.wiki.content.ContentService;
import org.watersmeet.wiki.content.ContentSummary;
import org.watersmeet.wiki.label.LabelEditService;
import org.watersmeet.wiki.label.LabelName;
import org.watersmeet.wiki.label.LabelService;

/** Adding and removing labels, and the star of a favourite. */
@WebServlet(
        name = "label-edits",
        urlPatterns = {
            LabelEditServlet.EDIT,
            LabelEditServlet.REMOVE,
            LabelEditServlet.STAR,
            LabelEditServlet.UNSTAR
        })
public final class LabelEditServlet extends ScreenServlet {

    static final String EDIT = "/labels/editlabels.action";
    static final String REMOVE = "/labels/removelabel.action";
    static final String STAR = "/labels/addfavourite.action";
    static final String UNSTAR = "/labels/removefavourite.action";

    private static final long serialVersionUID = 1L;
    private static final int SUGGESTIONS = 50;

    @Inject transient LabelService labels;
    @Inject transient LabelEditService editing;
    @Inject transient ContentService contents;

    @Override
    protected Takes takes(String address) {
        return address.equals(EDIT) ? Takes.BOTH : Takes.CHANGES;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (CallerContext.caller().anonymous()) {
            throw new Problem.Unauthenticated("signin.needed", "Log in to change labels.");
        }
        ContentSummary content = contents.summary(id(request, "pageId"));
        show(response, view(request, content, "", FormProblems.NONE));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ContentId id = id(request, "pageId");
        switch (request.getRequestURI()) {
            case REMOVE -> {
                editing.remove(id, LabelName.parse(parameter(request, "label")));
                redirect(response, EDIT + "?pageId=" + id);
            }
            case STAR -> star(request, response, id, true);
            case UNSTAR -> star(request, response, id, false);
            default -> add(request, response, id);
        }
    }

    private void add(HttpServletRequest request, HttpServletResponse response, ContentId id)
            throws IOException {
        String entered = parameter(request, "label");
        try {
            editing.add(id, LabelName.parseAll(entered));
        } catch (Problem.Invalid | Problem.LimitExceeded e) {
            ContentSummary content = contents.summary(id);
            FormProblems problems = FormProblems.of("label", e);
            show(response, 400, view(request, content, entered, problems));
            return;
        }
        redirect(response, EDIT + "?pageId=" + id);
    }

    private void star(
            HttpServletRequest request, HttpServletResponse response, ContentId id, boolean starred)
            throws IOException {
        if (starred) {
            editing.add(id, List.of(LabelName.FAVOURITE));
        } else {
            editing.remove(id, LabelName.FAVOURITE);
        }
        if (isScript(request)) {
            show(response, new StarView(frames.of(request), id.value(), starred));
        } else {
            redirect(response, ContentRef.of(contents.summary(id)).url());
        }
    }

    private EditLabelsView view(
            HttpServletRequest request,
            ContentSummary content,
            String entered,
            FormProblems problems) {
        List<LabelRef> all =
                labels.of(content.id()).stream()
                        .map(label -> LabelRef.of(label, content.space().value()))
                        .toList();
        List<String> suggestions =
                labels.popular(content.space(), SUGGESTIONS).stream()
                        .map(counted -> counted.label().name().toString())
                        .toList();
        return new EditLabelsView(
                frames.of(request),
                ContentRef.of(content),
                all,
                entered,
                suggestions,
                content.mayEdit(),
                problems);
    }
}
