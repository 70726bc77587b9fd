package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.attachment.AttachmentDetails;
import org.watersmeet.wiki.attachment.AttachmentService;
import org.watersmeet.wiki.label.Label;
import org.watersmeet.wiki.label.LabelService;

/** Reads what an expansion needs, and no more, and makes the answer. */
@ApplicationScoped
class AttachmentAnswers {

    private static final Expand AFTER_CHANGE =
            Expand.of(List.of("version,container,history,space"), "");

    @Inject AttachmentService attachments;
    @Inject LabelService labels;

    ObjectNode one(AttachmentDetails file, Expand expand) {
        return list(List.of(file), expand).getFirst();
    }

    List<ObjectNode> list(List<AttachmentDetails> files, Expand expand) {
        Map<ContentId, List<Label>> labelled =
                expand.has("metadata.labels")
                        ? labels.ofAll(files.stream().map(AttachmentDetails::id).toList())
                        : Map.of();
        return files.stream()
                .map(it -> AttachmentJson.of(it, labelsOf(it, labelled, expand), expand))
                .toList();
    }

    private static @Nullable List<Label> labelsOf(
            AttachmentDetails file, Map<ContentId, List<Label>> labelled, Expand expand) {
        return expand.has("metadata.labels") ? labelled.getOrDefault(file.id(), List.of()) : null;
    }

    /** As it is after a change in this request. */
    ObjectNode afterChange(ContentId id) {
        return one(attachments.detailsNow(id), AFTER_CHANGE);
    }

    List<ObjectNode> afterChange(ContentId container, List<ContentId> ids) {
        return list(attachments.listNow(container, ids), AFTER_CHANGE);
    }
}
