package org.watersmeet.web.pagetemplate;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.text.document.TemplateField;
import org.watersmeet.text.document.TemplateOption;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Refs;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.web.Urls;
import org.watersmeet.web.page.TemplateEditor;
import org.watersmeet.wiki.space.SpaceDetails;
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.space.SpaceService;
import org.watersmeet.wiki.template.TemplateService;
import org.watersmeet.wiki.template.TemplateWithBody;

/** Beginning a page with a template: choose it, fill in its variables, go on in the editor. */
@WebServlet(
        name = "from-template",
        urlPatterns = {TemplateUrls.CHOOSE, TemplateUrls.FILL_IN})
public final class FromTemplateServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;
    private static final int MOST_ROWS = 30;

    @Inject transient TemplateService templates;
    @Inject transient SpaceService spaces;
    @Inject transient TemplateEditor editor;

    @Override
    protected Takes takes(String address) {
        return address.equals(TemplateUrls.CHOOSE) ? Takes.READING : Takes.BOTH;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SpaceDetails space = spaces.byKey(space(request));
        ContentId parent = parent(request, space);
        if (request.getRequestURI().equals(TemplateUrls.CHOOSE)) {
            show(
                    response,
                    new ChooseTemplateView(
                            frames.of(request),
                            Refs.space(space),
                            parent.value(),
                            rows(templates.ofSpace(space.key(), 0, MOST)),
                            rows(templates.ofSite(0, MOST))));
            return;
        }
        TemplateWithBody template = templates.get(TemplateUrls.id(request, "templateId"));
        if (template.fields().isEmpty()) {
            redirect(response, editor(space.key(), parent, template));
        } else {
            show(response, fillIn(request, space, parent, template, FormProblems.NONE));
        }
    }

    private static String editor(SpaceKey space, ContentId parent, TemplateWithBody template) {
        return "/edit/new?spaceKey="
                + Urls.encode(space.value())
                + "&parentId="
                + parent
                + "&templateId="
                + template.details().id();
    }

    /** The values come, and the editor is the answer: nothing is stored in between. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SpaceDetails space = spaces.byKey(space(request));
        ContentId parent = parent(request, space);
        TemplateWithBody template = templates.get(TemplateUrls.id(request, "templateId"));
        Map<String, String> values = new HashMap<>();
        for (TemplateField field : template.fields()) {
            values.put(field.name(), parameter(request, FillInView.FIELD + field.name()));
        }
        try {
            String body = templates.filled(template.details().id(), values);
            show(response, editor.open(request, space.key(), parent, template, body));
        } catch (Problem.Invalid e) {
            FormProblems problems = FormProblems.of(Objects.requireNonNullElse(e.field(), ""), e);
            show(response, 400, fillIn(request, space, parent, template, problems));
        }
    }

    /** Without one, as of any new page, the space's home page. */
    private static ContentId parent(HttpServletRequest request, SpaceDetails space) {
        ContentId parent = optionalId(request, "fromPageId");
        return parent == null ? space.homePage() : parent;
    }

    private static List<TemplateRow> rows(Slice<TemplateWithBody> found) {
        return found.items().stream().map(it -> TemplateRow.of(it.details())).toList();
    }

    private FillInView fillIn(
            HttpServletRequest request,
            SpaceDetails space,
            ContentId parent,
            TemplateWithBody template,
            FormProblems problems) {
        return new FillInView(
                frames.of(request),
                Refs.space(space),
                parent.value(),
                TemplateRow.of(template.details()),
                template.fields().stream().map(field -> variable(request, field)).toList(),
                problems);
    }

    private static FillInView.Variable variable(HttpServletRequest request, TemplateField field) {
        return new FillInView.Variable(
                field.name(),
                field.kind(),
                field.options().stream().map(TemplateOption::value).toList(),
                rows(field.attributes().get("at:rows")),
                parameter(request, FillInView.FIELD + field.name()));
    }

    private static int rows(@Nullable String text) {
        try {
            return text == null ? 5 : Math.clamp(Integer.parseInt(text), 2, MOST_ROWS);
        } catch (NumberFormatException e) {
            return 5;
        }
    }
}
