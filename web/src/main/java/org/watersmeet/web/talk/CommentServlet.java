package org.watersmeet.web.talk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.web.talk.CommentFormView.CommentForm;
import org.watersmeet.web.talk.CommentFormView.Selected;
import org.watersmeet.wiki.comment.CommentDetails;
import org.watersmeet.wiki.comment.CommentEditService;
import org.watersmeet.wiki.comment.CommentService;
import org.watersmeet.wiki.comment.CommentWithBody;
import org.watersmeet.wiki.comment.EditComment;
import org.watersmeet.wiki.comment.NewComment;
import org.watersmeet.wiki.comment.Passage;
import org.watersmeet.wiki.content.ContentService;
import org.watersmeet.wiki.content.SaveKey;

/** Writing and changing comments. What is refused comes back as a form on its own screen. */
@WebServlet(
        name = "comments",
        urlPatterns = {CommentServlet.ADD, CommentServlet.EDIT})
public final class CommentServlet extends ScreenServlet {

    static final String ADD = "/pages/doaddcomment.action";
    static final String EDIT = "/pages/editcomment.action";

    private static final long serialVersionUID = 1L;

    @Inject transient CommentService comments;
    @Inject transient CommentEditService editing;
    @Inject transient ContentService contents;

    @Override
    protected Takes takes(String address) {
        return Takes.BOTH;
    }

    /** A comment to change, or a new one: {@code pageId}, and {@code parentId} for a reply. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getRequestURI().equals(ADD)) {
            CommentForm form = form(request, 0, 0);
            show(response, 200, request, id(request, "pageId"), form, FormProblems.NONE);
            return;
        }
        CommentWithBody comment = comments.withBody(id(request, "commentId"));
        CommentText text = CommentText.of(comment.revision().body());
        CommentDetails details = comment.comment();
        CommentForm form =
                new CommentForm(
                        details.id().value(),
                        0,
                        details.revision(),
                        text.text(),
                        text.storage(),
                        null,
                        UUID.randomUUID().toString());
        show(response, 200, request, details.container().id(), form, FormProblems.NONE);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getRequestURI().equals(ADD)) {
            add(request, response);
        } else {
            edit(request, response);
        }
    }

    private void add(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ContentId content = id(request, "pageId");
        CommentForm form = form(request, 0, 0);
        try {
            ContentId added = add(content, form, form.key());
            saved(request, response, CommentUrls.focused(content, added));
        } catch (Problem.Invalid | Problem.LimitExceeded e) {
            show(response, 400, request, content, form, problems(e));
        }
    }

    /** The back button brings a form again whose key is used: then it is another comment. */
    private ContentId add(ContentId content, CommentForm form, String key) {
        try {
            return editing.add(newComment(content, form, key)).id();
        } catch (Problem.KeyReused e) {
            return editing.add(newComment(content, form, "")).id();
        }
    }

    private static NewComment newComment(ContentId content, CommentForm form, String key) {
        Selected selected = form.passage();
        return new NewComment(
                content,
                form.parent() == 0 ? null : new ContentId(form.parent()),
                new CommentText(form.text(), form.storage()).source(),
                selected == null ? null : new Passage(selected.words(), selected.index()),
                key.isEmpty() ? null : new SaveKey(key));
    }

    private void edit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CommentDetails comment = comments.details(id(request, "commentId"));
        ContentId content = comment.container().id();
        int revision = number(request, "revision", 0);
        CommentForm form = form(request, comment.id().value(), revision);
        try {
            String source = new CommentText(form.text(), form.storage()).source();
            SaveKey key = new SaveKey(form.key());
            editing.edit(new EditComment(comment.id(), revision + 1, source, key));
            saved(request, response, CommentUrls.focused(content, comment.id()));
        } catch (Problem.Invalid | Problem.LimitExceeded e) {
            show(response, 400, request, content, form, problems(e));
        } catch (Problem.Conflict | Problem.KeyReused e) {
            // a key that is used comes from the back button: the revision has gone on as well
            FormProblems conflict =
                    FormProblems.of("", frames.of(request).texts().text("comment.conflict"));
            show(response, 409, request, content, form, conflict);
        }
    }

    private static CommentForm form(HttpServletRequest request, long comment, int revision) {
        ContentId parent = optionalId(request, "parentId");
        String key = parameter(request, "idempotencyKey");
        return new CommentForm(
                comment,
                parent == null ? 0 : parent.value(),
                revision,
                parameter(request, "text"),
                parameter(request, "storage").equals("true"),
                selected(request),
                key.isEmpty() ? UUID.randomUUID().toString() : key);
    }

    private static @Nullable Selected selected(HttpServletRequest request) {
        String words = parameter(request, "selection");
        return words.isBlank() ? null : new Selected(words, number(request, "matchIndex", 0));
    }

    private static FormProblems problems(Problem problem) {
        return FormProblems.of("text", problem);
    }

    private void show(
            HttpServletResponse response,
            int status,
            HttpServletRequest request,
            ContentId content,
            CommentForm form,
            FormProblems problems)
            throws IOException {
        ContentRef ref = ContentRef.of(contents.summary(content));
        show(response, status, new CommentFormView(frames.of(request), ref, form, problems));
    }
}
