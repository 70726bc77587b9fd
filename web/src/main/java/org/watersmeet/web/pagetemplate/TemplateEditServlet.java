package org.watersmeet.web.pagetemplate;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.Refs;
import org.watersmeet.web.RenderedBody;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.wiki.label.LabelName;
import org.watersmeet.wiki.page.BodyConversionService;
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.space.SpaceService;
import org.watersmeet.wiki.template.TemplateDetails;
import org.watersmeet.wiki.template.TemplateEditService;
import org.watersmeet.wiki.template.TemplateId;
import org.watersmeet.wiki.template.TemplateInput;
import org.watersmeet.wiki.template.TemplateService;
import org.watersmeet.wiki.template.TemplateWithBody;

/** Writing a template: the form, how it looks, saving it. */
@WebServlet(
        name = "edit-template",
        urlPatterns = {TemplateUrls.CREATE, TemplateUrls.EDIT})
public final class TemplateEditServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient TemplateService templates;
    @Inject transient TemplateEditService editing;
    @Inject transient BodyConversionService bodies;
    @Inject transient SpaceService spaces;

    /** What is edited; {@code id} is null for a new one, {@code space} for the whole site. */
    private record Subject(@Nullable TemplateId id, @Nullable SpaceKey space) {}

    @Override
    protected Takes takes(String address) {
        return Takes.BOTH;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        EditTemplateView.Form form = EditTemplateView.Form.EMPTY;
        if (request.getRequestURI().equals(TemplateUrls.EDIT)) {
            form = form(templates.get(TemplateUrls.id(request, "entityId")));
        }
        show(response, view(request, subject(request), form, FormProblems.NONE, null));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Subject subject = subject(request);
        EditTemplateView.Form form = form(request);
        try {
            if (!parameter(request, "preview").isEmpty()) {
                RenderedBody body = RenderedBody.of(bodies.html(form.source()).html());
                show(response, view(request, subject, form, FormProblems.NONE, body));
                return;
            }
            save(subject, form);
            redirect(response, TemplateUrls.list(subject.space()), Outcome.TEMPLATE_SAVED);
        } catch (Problem.Invalid e) {
            refuse(request, response, subject, form, e, e.field());
        } catch (Problem.Conflict | Problem.LimitExceeded e) {
            refuse(request, response, subject, form, e, null);
        }
    }

    private void save(Subject subject, EditTemplateView.Form form) {
        List<LabelName> labels =
                Arrays.stream(form.labels().split("[\\s,]+", -1))
                        .filter(word -> !word.isEmpty())
                        .map(LabelName::parse)
                        .toList();
        TemplateInput input =
                new TemplateInput(form.name(), form.description(), labels, form.source());
        if (subject.id() == null) {
            editing.create(subject.space(), input);
        } else {
            editing.save(subject.id(), form.seen(), input);
        }
    }

    private void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            Subject subject,
            EditTemplateView.Form form,
            Problem problem,
            @Nullable String named)
            throws IOException {
        String field = Objects.requireNonNullElse(named, "source");
        FormProblems problems = FormProblems.of(field.equals("label") ? "labels" : field, problem);
        int status = problem instanceof Problem.Conflict ? 409 : 400;
        show(response, status, view(request, subject, form, problems, null));
    }

    private Subject subject(HttpServletRequest request) {
        if (request.getRequestURI().equals(TemplateUrls.CREATE)) {
            String key = parameter(request, "key");
            return new Subject(null, key.isEmpty() ? null : new SpaceKey(key));
        }
        TemplateDetails template = templates.get(TemplateUrls.id(request, "entityId")).details();
        return new Subject(template.id(), template.space());
    }

    private static EditTemplateView.Form form(TemplateWithBody template) {
        TemplateDetails details = template.details();
        return new EditTemplateView.Form(
                details.name(),
                details.description(),
                details.labels().stream().map(LabelName::toString).collect(Collectors.joining(" ")),
                template.body(),
                details.revision());
    }

    private static EditTemplateView.Form form(HttpServletRequest request) {
        return new EditTemplateView.Form(
                parameter(request, "name"),
                parameter(request, "description"),
                parameter(request, "labels"),
                parameter(request, "source").replace("\r\n", "\n"),
                number(request, "seen", 0));
    }

    private EditTemplateView view(
            HttpServletRequest request,
            Subject subject,
            EditTemplateView.Form form,
            FormProblems problems,
            @Nullable RenderedBody preview) {
        return new EditTemplateView(
                frames.of(request),
                subject.space() == null ? null : Refs.space(spaces.byKey(subject.space())),
                subject.id() == null ? 0 : subject.id().value(),
                form,
                problems,
                preview,
                TemplateUrls.list(subject.space()));
    }
}
