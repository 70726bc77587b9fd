package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.wiki.comment.EditComment;
import org.watersmeet.wiki.comment.NewComment;
import org.watersmeet.wiki.comment.Passage;
import org.watersmeet.wiki.content.SaveKey;

/** A comment as clients send it. */
record CommentInput(ContentInput content) {

    /** What an inline comment must have, each of them (rest contract, 3). */
    private static final List<String> INLINE =
            List.of(
                    "originalSelection",
                    "numMatches",
                    "matchIndex",
                    "lastFetchTime",
                    "serializedHighlights");

    NewComment create(@Nullable SaveKey key) {
        JsonNode container = content.json().path("container");
        return new NewComment(
                ContentId.parse(Json.required(container, "id")),
                content.parent(),
                required(content.body()),
                passage(),
                key);
    }

    EditComment edit(ContentId id, @Nullable SaveKey key) {
        content.requireType("comment");
        return new EditComment(id, content.number(), required(content.body()), key);
    }

    /** Whether the thread is to be resolved; null when nothing is said of it. */
    @Nullable Boolean resolved() {
        String status = Json.text(content.json().path("extensions").path("resolution"), "status");
        return status == null ? null : Boolean.valueOf(status.equals("resolved"));
    }

    /** Whether nothing but the thread's state is to be changed. */
    boolean onlyResolution() {
        return resolved() != null && content.body() == null;
    }

    private static String required(@Nullable String body) {
        if (body == null) {
            throw new Problem.Invalid(
                    "comment.body", "The member \"body.storage.value\" is required.", "body");
        }
        return body;
    }

    private @Nullable Passage passage() {
        JsonNode extensions = content.json().path("extensions");
        String location = Objects.requireNonNullElse(Json.text(extensions, "location"), "footer");
        if (!location.equals("inline") || content.parent() != null) {
            return null;
        }
        JsonNode inline = extensions.path("inlineProperties");
        for (String member : INLINE) {
            if (Json.text(inline, member) == null) {
                throw new Problem.Invalid(
                        "comment.inline-properties",
                        "An inline comment needs \"extensions.inlineProperties.%s\"."
                                .formatted(member),
                        member);
            }
        }
        return new Passage(Json.required(inline, "originalSelection"), index(inline));
    }

    private static int index(JsonNode inline) {
        try {
            return Integer.parseInt(Json.required(inline, "matchIndex"));
        } catch (NumberFormatException e) {
            throw new Problem.Invalid(
                    "comment.inline-properties", "\"matchIndex\" is a number.", "matchIndex");
        }
    }
}
