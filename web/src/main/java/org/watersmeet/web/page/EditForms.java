package org.watersmeet.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.content.SaveKey;
import org.watersmeet.wiki.content.Title;
import org.watersmeet.wiki.page.CreatePage;
import org.watersmeet.wiki.page.CreatePost;
import org.watersmeet.wiki.page.EditPage;
import org.watersmeet.wiki.page.PageWithBody;
import org.watersmeet.wiki.space.SpaceKey;

/** The editor's form, read from a request or made for one. */
final class EditForms {

    private EditForms() {}

    /** Line ends come from browsers as CR LF, whatever was typed. */
    static EditForm read(HttpServletRequest request) {
        return new EditForm(
                field(request, "title"),
                field(request, "source").replace("\r\n", "\n"),
                field(request, "comment"),
                "true".equals(request.getParameter("minorEdit")),
                number(request, "baseRevision"),
                parent(field(request, "parentId")),
                field(request, "idempotencyKey").isEmpty()
                        ? newKey()
                        : field(request, "idempotencyKey"));
    }

    static EditForm of(PageWithBody page) {
        return new EditForm(
                page.page().title(),
                page.revision().body(),
                "",
                false,
                page.page().revision(),
                0,
                newKey());
    }

    static EditForm empty(String title, @Nullable ContentId parent) {
        return new EditForm(title, "", "", false, 0, parent == null ? 0 : parent.value(), newKey());
    }

    /** The same text on top of another revision: another save, so another key. */
    static EditForm rebased(EditForm form, int baseRevision) {
        return new EditForm(
                form.title(),
                form.source(),
                form.comment(),
                form.minorEdit(),
                baseRevision,
                form.parentId(),
                newKey());
    }

    static EditForm withSource(EditForm form, String source) {
        return new EditForm(
                form.title(),
                source,
                form.comment(),
                form.minorEdit(),
                form.baseRevision(),
                form.parentId(),
                form.idempotencyKey());
    }

    static EditPage save(ContentId id, EditForm form) {
        return new EditPage(
                id,
                form.baseRevision() + 1,
                new Title(form.title()),
                form.source(),
                null,
                form.comment(),
                form.minorEdit(),
                new SaveKey(form.idempotencyKey()),
                true);
    }

    static CreatePost publish(SpaceKey space, EditForm form) {
        return new CreatePost(
                space,
                null,
                new Title(form.title()),
                form.source(),
                form.comment(),
                new SaveKey(form.idempotencyKey()));
    }

    static CreatePage create(SpaceKey space, EditForm form) {
        return new CreatePage(
                space,
                form.parentId() == 0 ? null : new ContentId(form.parentId()),
                new Title(form.title()),
                form.source(),
                form.comment(),
                new SaveKey(form.idempotencyKey()));
    }

    /** The parent's id; 0 for none. Ids of imported pages do not fit into an int. */
    private static long parent(String id) {
        return id.isEmpty() || id.equals("0") ? 0 : ContentId.parse(id).value();
    }

    static int number(HttpServletRequest request, String name) {
        try {
            return Integer.parseInt(field(request, name));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String field(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
