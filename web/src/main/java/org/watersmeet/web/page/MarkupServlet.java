package org.watersmeet.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.watersmeet.kernel.Problem;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.RenderedBody;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.wiki.page.BodyConversionService;

/**
 * Wiki markup and Markdown for the editor. The editor's form comes along and goes back with the
 * storage format in it; nothing is stored on the way.
 */
@WebServlet(name = "edit-markup", urlPatterns = "/edit/markup/*")
public final class MarkupServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient BodyConversionService conversion;
    @Inject transient EditScreens screens;

    @Override
    protected Takes takes(String address) {
        return Takes.CHANGES;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        UnsavedText.requireAuthor(request);
        Edited edited = EditServlet.edited(request);
        EditForm form = EditForms.read(request);
        EditView editor = screens.form(request, edited, form, FormProblems.NONE);
        MarkupInput input = MarkupInput.read(request);
        switch (request.getRequestURI()) {
            case "/edit/markup/back" -> show(response, editor);
            case "/edit/markup/preview" -> preview(response, edited, editor, input);
            case "/edit/markup/insert" -> insert(request, response, edited, editor, input);
            default -> show(response, new MarkupView(editor, input, null, null));
        }
    }

    private void preview(
            HttpServletResponse response, Edited edited, EditView editor, MarkupInput input)
            throws IOException {
        try {
            String storage = conversion.toStorage(input.syntax(), input.text());
            EditForm shown = EditForms.withSource(editor.form(), storage);
            RenderedBody body = screens.rendered(edited, shown);
            show(response, new MarkupView(editor, input, body, null));
        } catch (Problem.Invalid | Problem.LimitExceeded e) {
            show(response, 400, new MarkupView(editor, input, null, screens.words(e)));
        }
    }

    /** Back to the editor, with the whole text shown as it will be. */
    private void insert(
            HttpServletRequest request,
            HttpServletResponse response,
            Edited edited,
            EditView editor,
            MarkupInput input)
            throws IOException {
        String piece;
        try {
            piece = conversion.toStorage(input.syntax(), input.text());
        } catch (Problem.Invalid | Problem.LimitExceeded e) {
            show(response, 400, new MarkupView(editor, input, null, screens.words(e)));
            return;
        }
        EditForm form =
                EditForms.withSource(
                        editor.form(), input.cursor().put(piece, editor.form().source()));
        try {
            show(
                    response,
                    screens.previewed(request, edited, form, screens.rendered(edited, form)));
        } catch (Problem.Invalid | Problem.LimitExceeded e) {
            show(response, 400, screens.refused(request, edited, form, e));
        }
    }
}
