package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.attachment.FileUrls;
import org.watersmeet.web.http.BaseUrl;
import org.watersmeet.wiki.attachment.AttachmentContainer;
import org.watersmeet.wiki.attachment.AttachmentDetails;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.label.Label;

/** An attachment as clients read it (rest contract, 4). */
final class AttachmentJson {

    private AttachmentJson() {}

    /**
     * @param labels null unless asked for
     */
    static ObjectNode of(AttachmentDetails file, @Nullable List<Label> labels, Expand expand) {
        ObjectNode json = Json.object();
        ObjectNode expandable = Json.object();
        json.put("id", "att" + file.id());
        json.put("type", "attachment");
        json.put("status", file.status().name().toLowerCase(Locale.ROOT));
        json.put("title", file.name());
        space(json, expandable, file.container(), expand);
        container(json, expandable, file.container(), expand);
        version(json, expandable, file, expand);
        history(json, expandable, file, expand);
        json.set("metadata", metadata(file, labels));
        ObjectNode extensions = json.putObject("extensions");
        extensions.put("mediaType", file.mediaType());
        extensions.put("fileSize", file.size());
        extensions.put("comment", file.comment());
        expandable.put("operations", "");
        expandable.put("children", path(file) + "/child");
        expandable.put("descendants", path(file) + "/descendant");
        json.set("_links", links(file));
        json.set("_expandable", expandable);
        return json;
    }

    private static ObjectNode metadata(AttachmentDetails file, @Nullable List<Label> labels) {
        ObjectNode metadata = Json.object();
        metadata.put("comment", file.comment());
        metadata.put("mediaType", file.mediaType());
        if (labels == null) {
            metadata.putObject("_expandable").put("labels", path(file) + "/label");
        } else {
            metadata.set("labels", LabelJson.within(labels));
        }
        return metadata;
    }

    private static void space(
            ObjectNode json, ObjectNode expandable, AttachmentContainer container, Expand expand) {
        if (expand.has("space")) {
            json.set(
                    "space",
                    SpaceJson.brief(
                            container.spaceId().value(),
                            container.space().value(),
                            container.spaceName()));
        } else {
            expandable.put("space", "/rest/api/space/" + container.space());
        }
    }

    private static void container(
            ObjectNode json, ObjectNode expandable, AttachmentContainer container, Expand expand) {
        String path = "/rest/api/content/" + container.id();
        if (!expand.has("container")) {
            expandable.put("container", path);
            return;
        }
        ObjectNode one = json.putObject("container");
        one.put("id", container.id().toString());
        one.put("type", type(container.kind()));
        one.put("status", container.trashed() ? "trashed" : "current");
        one.put("title", container.title());
        one.putObject("_links").put("self", BaseUrl.value() + path);
    }

    private static String type(ContentKind kind) {
        return switch (kind) {
            case PAGE -> "page";
            case BLOG_POST -> "blogpost";
            case COMMENT -> "comment";
            case ATTACHMENT -> "attachment";
        };
    }

    private static void version(
            ObjectNode json, ObjectNode expandable, AttachmentDetails file, Expand expand) {
        if (expand.has("version")) {
            json.set("version", version(file));
        } else {
            expandable.put("version", "");
        }
    }

    static ObjectNode version(AttachmentDetails file) {
        return ContentJson.version(
                file.revision(), file.author(), file.modifiedAt(), file.comment(), file.minor());
    }

    private static void history(
            ObjectNode json, ObjectNode expandable, AttachmentDetails file, Expand expand) {
        if (!expand.has("history")) {
            expandable.put("history", path(file) + "/history");
            return;
        }
        json.set("history", history(file));
    }

    static ObjectNode history(AttachmentDetails file) {
        ObjectNode history = Json.object();
        history.put("latest", true);
        history.set("createdBy", UserJson.of(file.creator()));
        history.put("createdDate", Json.time(file.createdAt()));
        history.putObject("_links").put("self", BaseUrl.value() + path(file) + "/history");
        return history;
    }

    private static ObjectNode links(AttachmentDetails file) {
        ObjectNode links = Json.object();
        links.put("webui", FileUrls.preview(file));
        links.put("download", FileUrls.download(file));
        if (file.picture()) {
            links.put("thumbnail", FileUrls.thumbnail(file));
        }
        links.put("collection", "/rest/api/content");
        links.put("base", BaseUrl.value());
        links.put("context", "");
        links.put("self", BaseUrl.value() + path(file));
        return links;
    }

    private static String path(AttachmentDetails file) {
        return "/rest/api/content/att" + file.id();
    }
}
