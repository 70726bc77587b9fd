package org.watersmeet.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.RenderedBody;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.wiki.draft.DraftService;
import org.watersmeet.wiki.page.CreatePage;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.page.SavedPage;
import org.watersmeet.wiki.template.TemplateId;
import org.watersmeet.wiki.template.TemplateService;

/**
 * The editor. Everything it needs is in its form, so a save works on any member; what was typed and
 * not saved is kept as a draft.
 */
@WebServlet(name = "edit", urlPatterns = "/edit/*")
public final class EditServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/edit/page/";
    private static final String NEW = "/edit/new";
    private static final String NEW_POST = "/edit/newpost";

    @Inject transient PageService pages;
    @Inject transient DraftService editing;
    @Inject transient Drafts drafts;
    @Inject transient TemplateService templates;
    @Inject transient EditScreens screens;

    @Override
    protected Takes takes(String address) {
        return address.startsWith(PAGE) || address.equals(NEW) || address.equals(NEW_POST)
                ? Takes.BOTH
                : Takes.CHANGES;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Edited edited = edited(request);
        Drafts.Kept kept = drafts.find(request, edited);
        show(
                response,
                kept == null
                        ? screens.open(request, edited)
                        : screens.resumed(request, edited, kept));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        UnsavedText.requireAuthor(request);
        Edited edited = edited(request);
        EditForm form = EditForms.read(request);
        switch (request.getRequestURI()) {
            case "/edit/keep" -> keep(request, response, edited, form);
            case "/edit/preview" -> preview(request, response, edited, form);
            case "/edit/discard" -> {
                drafts.drop(request, edited);
                redirect(response, screens.backUrl(edited, form));
            }
            case "/edit/resume" -> {
                EditForm rebased =
                        EditForms.rebased(form, EditForms.number(request, "currentRevision"));
                show(response, screens.form(request, edited, rebased, FormProblems.NONE));
            }
            default -> save(request, response, edited, form);
        }
    }

    /** Only a script sends this: it shows a refusal's words beside the text. */
    private void keep(
            HttpServletRequest request, HttpServletResponse response, Edited edited, EditForm form)
            throws IOException {
        screens.requireEditable(edited);
        try {
            drafts.keep(request, edited, form);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (Problem.LimitExceeded e) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(String.valueOf(e.getMessage()));
        }
    }

    /** What is edited: a page, or a new one in a space. */
    static Edited edited(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.startsWith(PAGE)) {
            return new Edited.Existing(ContentId.parse(path.substring(PAGE.length())));
        }
        if (path.equals(NEW_POST) || "true".equals(request.getParameter("post"))) {
            return new Edited.NewPost(space(request));
        }
        ContentId page = optionalId(request, "pageId");
        // in the form the title is what has been typed since
        boolean asks = request.getMethod().equals("GET");
        return page == null
                ? new Edited.New(
                        space(request),
                        optionalId(request, "parentId"),
                        parameter(request, asks ? "title" : "asked"),
                        template(request))
                : new Edited.Existing(page);
    }

    private static long template(HttpServletRequest request) {
        String id = parameter(request, "templateId");
        return id.isEmpty() || id.equals("0") ? 0 : TemplateId.parse(id).value();
    }

    private void preview(
            HttpServletRequest request, HttpServletResponse response, Edited edited, EditForm form)
            throws IOException {
        boolean script = isScript(request);
        try {
            RenderedBody body = screens.rendered(edited, form);
            if (script) {
                show(response, new PreviewView(frames.of(request), body, null));
            } else {
                show(response, screens.previewed(request, edited, form, body));
            }
        } catch (Problem.Invalid | Problem.LimitExceeded e) {
            if (script) {
                show(
                        response,
                        400,
                        new PreviewView(frames.of(request), RenderedBody.EMPTY, screens.words(e)));
            } else {
                show(response, 400, screens.refused(request, edited, form, e));
            }
        }
    }

    private SavedPage create(Edited.New page, EditForm form) {
        CreatePage input = EditForms.create(page.space(), form);
        if (page.template() == 0) {
            return editing.create(page.place(), input);
        }
        SavedPage saved = templates.create(input, new TemplateId(page.template()));
        editing.discard(page.place());
        return saved;
    }

    private void save(
            HttpServletRequest request, HttpServletResponse response, Edited edited, EditForm form)
            throws IOException {
        EditForm sent = form;
        if ("true".equals(request.getParameter("overwrite"))) {
            sent = EditForms.rebased(form, EditForms.number(request, "currentRevision"));
        }
        try {
            SavedPage saved =
                    switch (edited) {
                        case Edited.Existing page ->
                                editing.save(edited.place(), EditForms.save(page.id(), sent));
                        case Edited.NewPost post ->
                                editing.publish(
                                        edited.place(), EditForms.publish(post.space(), sent));
                        case Edited.New page -> create(page, sent);
                    };
            new KeptEdits(request).drop(edited.place().subject());
            Outcome outcome = saved.merged() ? Outcome.PAGE_MERGED : Outcome.PAGE_SAVED;
            saved(request, response, PageUrls.byId(saved.id()), outcome);
        } catch (Problem.Conflict e) {
            show(response, 409, screens.conflict(request, edited, sent));
        } catch (Problem.Invalid | Problem.LimitExceeded e) {
            show(response, 400, screens.refused(request, edited, sent, e));
        }
    }
}
