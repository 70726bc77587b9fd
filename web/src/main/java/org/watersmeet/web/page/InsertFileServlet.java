package org.watersmeet.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.Image;
import org.watersmeet.text.document.ImageLayout;
import org.watersmeet.text.document.Link;
import org.watersmeet.text.document.LinkBody;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.Resource;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.wiki.attachment.AttachmentDetails;
import org.watersmeet.wiki.attachment.AttachmentService;
import org.watersmeet.wiki.attachment.FileName;
import org.watersmeet.wiki.attachment.FileSize;

/**
 * Files of the page for the editor, as pictures or as links. The editor's form comes along and goes
 * back with the file in its source; nothing is stored on the way.
 */
@WebServlet(name = "edit-files", urlPatterns = "/edit/files/*")
public final class InsertFileServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;

    @Inject transient AttachmentService attachments;
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
        switch (request.getRequestURI()) {
            case "/edit/files/back" ->
                    show(response, screens.form(request, edited, form, FormProblems.NONE));
            case "/edit/files/insert" -> insert(request, response, edited, form);
            default -> show(response, dialog(request, edited, form));
        }
    }

    private InsertFileView dialog(HttpServletRequest request, Edited edited, EditForm form) {
        Slice<AttachmentDetails> files =
                edited instanceof Edited.Existing page
                        ? attachments.list(page.id(), 0, SHOWN)
                        : new Slice<>(List.of(), false);
        return new InsertFileView(
                screens.form(request, edited, form, FormProblems.NONE),
                Cursor.read(request),
                files.items().stream().map(InsertFileServlet::choice).toList(),
                files.more());
    }

    private static InsertFileView.Choice choice(AttachmentDetails file) {
        return new InsertFileView.Choice(
                file.name(), FileSize.text(file.size()), file.target().thumbnail());
    }

    /** Back to the editor, with the whole text shown as it will be. */
    private void insert(
            HttpServletRequest request, HttpServletResponse response, Edited edited, EditForm form)
            throws IOException {
        String source = Cursor.read(request).put(piece(request), form.source());
        EditForm filled = EditForms.withSource(form, source);
        try {
            show(
                    response,
                    screens.previewed(request, edited, filled, screens.rendered(edited, filled)));
        } catch (Problem.Invalid | Problem.LimitExceeded e) {
            show(response, 400, screens.refused(request, edited, filled, e));
        }
    }

    private static String piece(HttpServletRequest request) {
        String picture = parameter(request, "picture");
        boolean shown = !picture.isEmpty();
        return piece(new FileName(shown ? picture : parameter(request, "link")), shown);
    }

    static String piece(FileName name, boolean shown) {
        Resource file = Resource.of(new LinkTarget.Attachment(name.value(), null));
        Node node =
                shown
                        ? new Image(file, null, null, ImageLayout.PLAIN, null, Attributes.NONE)
                        : new Link(file, null, null, new LinkBody.None(), Attributes.NONE);
        return StorageFormat.encode(new Document(List.of(node)));
    }
}
