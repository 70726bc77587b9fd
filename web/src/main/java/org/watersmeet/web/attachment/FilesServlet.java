package org.watersmeet.web.attachment;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.web.http.Answer;
import org.watersmeet.web.http.ForgedRequests;
import org.watersmeet.web.http.ProblemResponses;
import org.watersmeet.web.page.PageScreens;
import org.watersmeet.wiki.attachment.AttachFiles;
import org.watersmeet.wiki.attachment.AttachmentContainer;
import org.watersmeet.wiki.attachment.AttachmentDetails;
import org.watersmeet.wiki.attachment.AttachmentEditService;
import org.watersmeet.wiki.attachment.AttachmentService;
import org.watersmeet.wiki.attachment.AttachmentSettings;
import org.watersmeet.wiki.attachment.FileReception;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageService;

/** The files of a page, and the form that adds to them. */
@WebServlet(
        name = "page-files",
        urlPatterns = {FileUrls.LIST, FilesServlet.UPLOAD})
public final class FilesServlet extends ScreenServlet {

    static final String UPLOAD = "/pages/doattachfile.action";

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 100;
    private static final int MAX_START = 100_000;

    @Inject transient PageService pages;
    @Inject transient AttachmentService attachments;
    @Inject transient AttachmentEditService editing;

    @Override
    protected Takes takes(String address) {
        return address.equals(UPLOAD) ? Takes.CHANGES : Takes.READING;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int start = Math.clamp(number(request, "start", 0), 0, MAX_START);
        show(response, view(request, id(request, "pageId"), start, FormProblems.NONE));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Page page = new Page();
        try {
            Upload upload =
                    new Upload.Reader(fields -> page.admit(request, fields), "").read(request);
            editing.attach(
                    new AttachFiles(
                            page.id(), upload.newFiles(), false, AttachFiles.Existing.REVISE));
            redirect(response, FileUrls.list(page.id()), Outcome.FILES_ADDED);
        } catch (Problem.Invalid | Problem.LimitExceeded | Problem.NoRoom e) {
            FormProblems problems = FormProblems.of("file", e);
            ProblemResponses.logDefect(request, Answer.to(e), e);
            show(response, Answer.to(e).status(), view(request, page.id(), 0, problems));
        }
    }

    /** The page that an upload is for: known when its form has been read so far. */
    private final class Page {
        private ContentId id = new ContentId(0);

        FileReception admit(HttpServletRequest request, Map<String, String> fields) {
            ForgedRequests.refuseUpload(request, fields.get(ForgedRequests.FIELD));
            id = ContentId.parse(fields.getOrDefault("pageId", ""));
            return editing.reception(id);
        }

        ContentId id() {
            return id;
        }
    }

    private FilesView view(
            HttpServletRequest request, ContentId id, int start, FormProblems problems) {
        PageDetails page = pages.details(ContentFragment.byId(id));
        AttachmentContainer container = attachments.container(ContentFragment.byId(id));
        Slice<AttachmentDetails> files = attachments.list(id, start, ROWS);
        List<FileRow> trashed =
                container.mayRemove() && start == 0
                        ? attachments.trash(id).stream().map(it -> FileRow.of(it)).toList()
                        : List.of();
        return new FilesView(
                frames.of(request),
                PageScreens.head(page),
                container.files(),
                files.items().stream().map(it -> FileRow.of(it)).toList(),
                trashed,
                container.mayEdit(),
                AttachmentSettings.current().maxBytes(),
                files.more() ? FileUrls.list(id) + "&start=" + (start + ROWS) : null,
                problems);
    }
}
