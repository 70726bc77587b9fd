package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.wiki.attachment.AttachmentDetails;
import org.watersmeet.wiki.attachment.AttachmentEditService;
import org.watersmeet.wiki.attachment.AttachmentService;
import org.watersmeet.wiki.attachment.FileName;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.content.SaveKey;

/** Attachments by their own ids; they are made by {@link AttachmentResource} alone. */
@ApplicationScoped
class AttachmentType implements ContentType {

    @Inject AttachmentService attachments;
    @Inject AttachmentEditService editing;
    @Inject AttachmentAnswers answers;

    @Override
    public ContentKind kind() {
        return ContentKind.ATTACHMENT;
    }

    @Override
    public String name() {
        return "attachment";
    }

    /** They are listed with what they belong to. */
    @Override
    public Slice<ObjectNode> list(ContentQuery query, Paging paging, Expand expand) {
        return new Slice<>(List.of(), false);
    }

    @Override
    public ObjectNode create(ContentInput input, @Nullable SaveKey key, Expand expand) {
        throw new Problem.Invalid(
                "content.type",
                "Send files to /rest/api/content/{id}/child/attachment as multipart/form-data.",
                "type");
    }

    @Override
    public ObjectNode read(
            ContentId id, @Nullable Integer version, @Nullable String status, Expand expand) {
        AttachmentDetails file =
                version == null ? attachments.details(id) : attachments.atRevision(id, version);
        String wanted = status == null ? "current" : status;
        if (!wanted.contains("any")
                && !wanted.contains(file.status().name().toLowerCase(Locale.ROOT))) {
            throw new Problem.NotFound(
                    "attachment.not-found", "There is no such attachment, or you may not see it.");
        }
        return answers.one(file, expand);
    }

    @Override
    public ObjectNode save(ContentId id, ContentInput input, @Nullable SaveKey key, Expand expand) {
        AttachmentDetails file = attachments.details(id);
        if (input.restores(file.status())) {
            String title = Json.text(input.json(), "title");
            editing.restore(id, title == null ? null : new FileName(title));
        } else {
            editing.change(new AttachmentInput(input.json()).edit(id));
        }
        return answers.afterChange(id);
    }

    @Override
    public void trash(ContentId id) {
        editing.trash(id);
    }

    @Override
    public void purge(ContentId id) {
        editing.purge(id);
    }

    @Override
    public ObjectNode history(ContentId id) {
        AttachmentDetails file = attachments.details(id);
        ObjectNode json = AttachmentJson.history(file);
        json.set("lastUpdated", AttachmentJson.version(file));
        return json;
    }

    @Override
    public Slice<ObjectNode> versions(ContentId id, Paging paging) {
        AttachmentDetails file = attachments.details(id);
        return attachments
                .revisions(id, file.revision() + 1 - paging.start(), paging.limit())
                .map(AttachmentJson::version);
    }
}
