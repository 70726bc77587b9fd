package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.wiki.attachment.EditAttachment;
import org.watersmeet.wiki.attachment.FileName;

/** What is said about an attachment, as clients send it: often the whole object they got before. */
record AttachmentInput(JsonNode json) {

    EditAttachment edit(ContentId id) {
        String title = Json.text(json, "title");
        String container = Json.text(json.path("container"), "id");
        return new EditAttachment(
                id,
                number(),
                title == null ? null : new FileName(title),
                container == null ? null : ContentId.parse(container),
                comment(),
                mediaType(),
                Json.flag(json.path("version"), "minorEdit"));
    }

    /** Null when the client names none. */
    private @Nullable Integer number() {
        String number = Json.text(json.path("version"), "number");
        try {
            return number == null ? null : Integer.valueOf(number);
        } catch (NumberFormatException e) {
            throw new Problem.Invalid(
                    "content.version", "The member \"version.number\" is no number.", "version");
        }
    }

    /** In both places that the answers have it; {@code metadata} is the one that clients change. */
    private @Nullable String comment() {
        String comment = Json.text(json.path("metadata"), "comment");
        return comment == null ? Json.text(json.path("extensions"), "comment") : comment;
    }

    private @Nullable String mediaType() {
        String type = Json.text(json.path("metadata"), "mediaType");
        return type == null ? Json.text(json.path("extensions"), "mediaType") : type;
    }
}
