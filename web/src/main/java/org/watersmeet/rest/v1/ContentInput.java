package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.wiki.content.ContentStatus;
import org.watersmeet.wiki.content.SaveKey;
import org.watersmeet.wiki.content.Title;
import org.watersmeet.wiki.label.LabelName;
import org.watersmeet.wiki.page.CreatePage;
import org.watersmeet.wiki.page.CreatePost;
import org.watersmeet.wiki.page.EditPage;
import org.watersmeet.wiki.property.NewValue;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * A content as clients send it: often a whole object they got before, so everything that is not
 * needed is ignored.
 */
record ContentInput(JsonNode json) {

    CreatePage create(@Nullable SaveKey key) {
        return new CreatePage(
                space(),
                parent(),
                new Title(Json.required(json, "title")),
                Objects.requireNonNullElse(body(), ""),
                message(),
                key);
    }

    CreatePost createPost(@Nullable SaveKey key) {
        return new CreatePost(
                space(),
                null,
                new Title(Json.required(json, "title")),
                Objects.requireNonNullElse(body(), ""),
                message(),
                key);
    }

    private SpaceKey space() {
        String space = Json.text(json.path("space"), "key");
        if (space == null) {
            throw new Problem.Invalid(
                    "content.space", "The member \"space.key\" is required.", "space");
        }
        return new SpaceKey(space);
    }

    /**
     * @param type of what is there, as the input has to name it
     */
    EditPage edit(ContentId id, String type, @Nullable SaveKey key) {
        requireType(type);
        String title = Json.text(json, "title");
        return new EditPage(
                id,
                number(),
                title == null ? null : new Title(title),
                body(),
                parent(),
                message(),
                Json.flag(json.path("version"), "minorEdit"),
                key,
                false);
    }

    /** The number that the new revision is to have. */
    int number() {
        String number = Json.text(json.path("version"), "number");
        try {
            if (number != null) {
                return Integer.parseInt(number);
            }
        } catch (NumberFormatException e) {
            // falls through: no number
        }
        throw new Problem.Invalid(
                "content.version-missing",
                "The member \"version.number\" is required: one more than the current version.",
                "version");
    }

    /** Whether a trashed content is asked to be current again. */
    boolean restores(ContentStatus status) {
        return status == ContentStatus.TRASHED && "current".equals(Json.text(json, "status"));
    }

    @Nullable Title title() {
        String title = Json.text(json, "title");
        return title == null ? null : new Title(title);
    }

    /** Labels that a new content is to bear, in {@code metadata.labels}. */
    List<LabelName> labels() {
        return LabelJson.names(json.path("metadata").path("labels"));
    }

    /** Properties that a content is to have, in {@code metadata.properties}. */
    List<NewValue> properties() {
        return PropertyJson.ofContent(json);
    }

    /**
     * @throws Problem.Invalid if it names none
     */
    String type() {
        String type = Json.text(json, "type");
        if (type == null) {
            throw new Problem.Invalid(
                    "content.type", "The member \"type\" is required, such as \"page\".", "type");
        }
        return type;
    }

    /** The type of what is there cannot be changed. */
    void requireType(String expected) {
        if (!type().equals(expected)) {
            throw new Problem.Invalid(
                    "content.type",
                    "This content is of type \"%s\" and stays so.".formatted(expected),
                    "type");
        }
    }

    /** The last ancestor is the parent; none, or an empty list, says nothing about it. */
    @Nullable ContentId parent() {
        JsonNode ancestors = json.path("ancestors");
        if (!ancestors.isArray() || ancestors.isEmpty()) {
            return null;
        }
        return ContentId.parse(Json.required(ancestors.get(ancestors.size() - 1), "id"));
    }

    @Nullable String body() {
        return new BodyInput(json.path("body")).storage();
    }

    private String message() {
        return Objects.requireNonNullElse(Json.text(json.path("version"), "message"), "");
    }
}
