package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.web.http.BaseUrl;
import org.watersmeet.web.page.PageUrls;
import org.watersmeet.wiki.comment.CommentDetails;
import org.watersmeet.wiki.comment.InlineAnchor;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.content.Revision;

/** A comment as clients read it (rest contract, 2 and 3). */
final class CommentJson {

    /**
     * What there is to show.
     *
     * @param revision the revision shown, with its body; null when nothing of it was asked for
     * @param author who made that revision
     * @param html the rendered body; null unless asked for
     */
    record Parts(
            CommentDetails comment,
            @Nullable Revision revision,
            UserDetails author,
            @Nullable String html) {

        int number() {
            return revision == null ? comment.revision() : revision.number();
        }
    }

    private CommentJson() {}

    static ObjectNode of(Parts parts, Expand expand) {
        CommentDetails comment = parts.comment();
        ObjectNode json = Json.object();
        ObjectNode expandable = Json.object();
        json.put("id", comment.id().toString());
        json.put("type", "comment");
        json.put("status", parts.number() == comment.revision() ? "current" : "historical");
        json.put("title", comment.title());
        space(json, expandable, comment, expand);
        history(json, expandable, comment, expand);
        version(json, expandable, parts, expand);
        container(json, expandable, comment, expand);
        ancestors(json, expandable, comment, expand);
        body(json, expandable, parts, expand);
        extensions(json, comment, expand);
        expandable.put("operations", "");
        expandable.put("metadata", "");
        expandable.put("children", path(comment.id()) + "/child");
        expandable.put("descendants", path(comment.id()) + "/descendant");
        json.set("_links", links(comment));
        json.set("_expandable", expandable);
        return json;
    }

    private static void space(
            ObjectNode json, ObjectNode expandable, CommentDetails comment, Expand expand) {
        CommentDetails.Container container = comment.container();
        if (expand.has("space")) {
            json.set(
                    "space",
                    SpaceJson.of(container.spaceId(), container.space(), container.spaceName()));
        } else {
            expandable.put("space", "/rest/api/space/" + container.space());
        }
    }

    private static void history(
            ObjectNode json, ObjectNode expandable, CommentDetails comment, Expand expand) {
        if (!expand.has("history")) {
            expandable.put("history", path(comment.id()) + "/history");
            return;
        }
        json.set("history", history(comment));
    }

    static ObjectNode history(CommentDetails comment) {
        ObjectNode history = Json.object();
        history.put("latest", true);
        history.set("createdBy", UserJson.of(comment.creator()));
        history.put("createdDate", Json.time(comment.createdAt()));
        history.putObject("_links").put("self", BaseUrl.value() + path(comment.id()) + "/history");
        return history;
    }

    private static void version(
            ObjectNode json, ObjectNode expandable, Parts parts, Expand expand) {
        if (!expand.has("version")) {
            expandable.put("version", "");
            return;
        }
        Revision revision = parts.revision();
        json.set(
                "version",
                ContentJson.version(
                        parts.number(),
                        parts.author(),
                        revision == null ? parts.comment().modifiedAt() : revision.createdAt(),
                        "",
                        false));
    }

    private static void container(
            ObjectNode json, ObjectNode expandable, CommentDetails comment, Expand expand) {
        CommentDetails.Container container = comment.container();
        if (!expand.has("container")) {
            expandable.put("container", path(container.id()));
            return;
        }
        ObjectNode one = json.putObject("container");
        one.put("id", container.id().toString());
        one.put("type", type(container.kind()));
        one.put("status", "current");
        one.put("title", container.title());
        ObjectNode links = one.putObject("_links");
        links.put("webui", webui(container));
        links.put("self", BaseUrl.value() + path(container.id()));
    }

    private static String type(ContentKind kind) {
        return kind.name().replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static void ancestors(
            ObjectNode json, ObjectNode expandable, CommentDetails comment, Expand expand) {
        if (!expand.has("ancestors")) {
            expandable.put("ancestors", "");
            return;
        }
        ArrayNode ancestors = json.putArray("ancestors");
        for (ContentId ancestor : comment.ancestors()) {
            ObjectNode one = ancestors.addObject();
            one.put("id", ancestor.toString());
            one.put("type", "comment");
            one.put("status", "current");
            one.put("title", comment.title());
            one.putObject("_links").put("self", BaseUrl.value() + path(ancestor));
        }
    }

    private static void body(ObjectNode json, ObjectNode expandable, Parts parts, Expand expand) {
        if (!expand.has("body")) {
            expandable.put("body", "");
            return;
        }
        ObjectNode body = json.putObject("body");
        ObjectNode more = body.putObject("_expandable");
        Revision revision = parts.revision();
        if (expand.has("body.storage") && revision != null) {
            representation(body, "storage", revision.body());
        } else {
            more.put("storage", "");
        }
        for (String name : ContentJson.HTML_REPRESENTATIONS) {
            if (expand.has("body." + name) && parts.html() != null) {
                representation(body, name, parts.html());
            } else {
                more.put(name, "");
            }
        }
    }

    private static void representation(ObjectNode body, String name, String value) {
        body.putObject(name).put("value", value).put("representation", name);
    }

    private static void extensions(ObjectNode json, CommentDetails comment, Expand expand) {
        ObjectNode extensions = json.putObject("extensions");
        InlineAnchor anchor = comment.anchor();
        extensions.put("location", location(comment));
        ObjectNode more = extensions.putObject("_expandable");
        if (expand.has("extensions.inlineProperties") && anchor != null) {
            extensions
                    .putObject("inlineProperties")
                    .put("originalSelection", anchor.selection())
                    .put("markerRef", anchor.marker());
        } else {
            more.put("inlineProperties", "");
        }
        if (expand.has("extensions.resolution")) {
            extensions.set("resolution", resolution(comment, anchor));
        } else {
            more.put("resolution", "");
        }
    }

    private static String location(CommentDetails comment) {
        if (!comment.inline()) {
            return "footer";
        }
        return comment.anchor() != null && comment.anchor().resolved() ? "resolved" : "inline";
    }

    private static ObjectNode resolution(CommentDetails comment, @Nullable InlineAnchor anchor) {
        ObjectNode resolution = Json.object();
        boolean resolved = anchor != null && anchor.resolved();
        resolution.put("status", resolved ? "resolved" : "open");
        if (anchor != null && anchor.resolvedAt() != null) {
            resolution.set("lastModifier", UserJson.of(comment.resolver()));
            resolution.put("lastModifiedDate", Json.time(anchor.resolvedAt()));
        }
        return resolution;
    }

    private static ObjectNode links(CommentDetails comment) {
        String container = webui(comment.container());
        ObjectNode links = Json.object();
        links.put(
                "webui",
                container
                        + (container.contains("?") ? "&" : "?")
                        + "focusedCommentId="
                        + comment.id()
                        + "#comment-"
                        + comment.id());
        links.put("collection", "/rest/api/content");
        links.put("base", BaseUrl.value());
        links.put("context", "");
        links.put("self", BaseUrl.value() + path(comment.id()));
        return links;
    }

    private static String webui(CommentDetails.Container container) {
        return container.kind() == ContentKind.PAGE
                ? PageUrls.view(container.space(), container.id(), container.title())
                : PageUrls.byId(container.id());
    }

    private static String path(ContentId id) {
        return "/rest/api/content/" + id;
    }

    /** Representations that are the rendered body. */
    static boolean wantsHtml(Expand expand) {
        return List.of(ContentJson.HTML_REPRESENTATIONS).stream()
                .anyMatch(name -> expand.has("body." + name));
    }
}
