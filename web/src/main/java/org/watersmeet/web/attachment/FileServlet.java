package org.watersmeet.web.attachment;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.web.page.PageHead;
import org.watersmeet.web.page.PageScreens;
import org.watersmeet.wiki.attachment.AttachmentDetails;
import org.watersmeet.wiki.attachment.AttachmentEditService;
import org.watersmeet.wiki.attachment.AttachmentService;
import org.watersmeet.wiki.attachment.EditAttachment;
import org.watersmeet.wiki.attachment.FileName;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.space.SpaceKey;

/** One file: what it looks like, its revisions, and what can be done with it. */
@WebServlet(
        name = "page-file",
        urlPatterns = {
            FileUrls.PREVIEW,
            FileServlet.EDIT,
            FileServlet.REMOVE,
            FileServlet.RESTORE,
            FileServlet.PURGE
        })
public final class FileServlet extends ScreenServlet {

    static final String EDIT = "/pages/editattachment.action";
    static final String REMOVE = "/pages/removeattachment.action";
    static final String RESTORE = "/pages/restoreattachment.action";
    static final String PURGE = "/pages/purgeattachment.action";

    private static final long serialVersionUID = 1L;
    private static final int REVISIONS = 200;

    @Inject transient PageService pages;
    @Inject transient AttachmentService attachments;
    @Inject transient AttachmentEditService editing;

    @Override
    protected Takes takes(String address) {
        return switch (address) {
            case EDIT, REMOVE -> Takes.BOTH;
            case RESTORE, PURGE -> Takes.CHANGES;
            default -> Takes.READING;
        };
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        AttachmentDetails file = attachments.details(id(request, "id"));
        switch (request.getRequestURI()) {
            case EDIT -> show(response, edit(request, file, FormProblems.NONE));
            case REMOVE ->
                    show(
                            response,
                            new RemoveFileView(
                                    frames.of(request),
                                    head(file),
                                    FileRow.of(file),
                                    Math.max(0, number(request, "version", 0))));
            default -> show(response, view(request, file));
        }
    }

    private FileView view(HttpServletRequest request, AttachmentDetails file) {
        return new FileView(
                frames.of(request),
                head(file),
                FileRow.of(file),
                attachments.revisions(file.id(), Integer.MAX_VALUE, REVISIONS).items().stream()
                        .map(revision -> FileRow.of(revision, file))
                        .toList(),
                file.container().mayEdit());
    }

    private PageHead head(AttachmentDetails file) {
        return PageScreens.head(pages.details(ContentFragment.byId(file.container().id())));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        AttachmentDetails file = attachments.details(id(request, "id"));
        String list = FileUrls.list(file.container().id());
        switch (request.getRequestURI()) {
            case RESTORE -> {
                editing.restore(file.id(), null);
                redirect(response, list, Outcome.FILE_RESTORED);
            }
            case PURGE -> {
                editing.purge(file.id());
                redirect(response, list, Outcome.FILE_PURGED);
            }
            case REMOVE -> remove(response, file, number(request, "version", 0));
            default -> change(request, response, file);
        }
    }

    private void remove(HttpServletResponse response, AttachmentDetails file, int version) {
        if (version > 0) {
            editing.removeRevision(file.id(), version);
            redirect(response, FileUrls.preview(file), Outcome.FILE_PURGED);
        } else {
            editing.trash(file.id());
            redirect(response, FileUrls.list(file.container().id()), Outcome.FILE_DELETED);
        }
    }

    private void change(
            HttpServletRequest request, HttpServletResponse response, AttachmentDetails file)
            throws IOException {
        try {
            FileName name = new FileName(parameter(request, "filename"));
            String comment = parameter(request, "comment");
            editing.change(
                    new EditAttachment(
                            file.id(),
                            null,
                            name.value().equals(file.name()) ? null : name,
                            place(request),
                            comment.equals(file.comment()) ? null : comment,
                            null,
                            false));
            redirect(response, FileUrls.preview(file), Outcome.FILE_CHANGED);
        } catch (Problem.Invalid e) {
            String field = Objects.requireNonNullElse(e.field(), "filename");
            FormProblems problems = FormProblems.of(field, e);
            show(response, 400, edit(request, file, problems));
        }
    }

    /**
     * @throws Problem.Invalid if there is no such page the caller may view
     */
    private @Nullable ContentId place(HttpServletRequest request) {
        String title = parameter(request, "page");
        if (title.isEmpty()) {
            return null;
        }
        try {
            return pages.titled(new SpaceKey(parameter(request, "space")), title)
                    .map(PageDetails::id)
                    .orElseThrow(() -> noSuchPage(title));
        } catch (Problem.NotFound e) {
            throw noSuchPage(title);
        }
    }

    private static Problem noSuchPage(String title) {
        return new Problem.Invalid(
                "attachment.place", "There is no page \"" + title + "\" in this space.", "page");
    }

    private EditFileView edit(
            HttpServletRequest request, AttachmentDetails file, FormProblems problems) {
        boolean typed = !problems.isEmpty();
        PageHead page = head(file);
        return new EditFileView(
                frames.of(request),
                page,
                FileRow.of(file),
                typed ? parameter(request, "filename") : file.name(),
                typed ? parameter(request, "comment") : file.comment(),
                typed ? parameter(request, "space") : file.container().space().value(),
                typed ? parameter(request, "page") : page.title(),
                problems);
    }
}
