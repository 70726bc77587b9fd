package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.web.http.BaseUrl;
import org.watersmeet.web.page.PageUrls;
import org.watersmeet.wiki.content.ContentStatus;
import org.watersmeet.wiki.content.Revision;
import org.watersmeet.wiki.label.Label;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageLink;
import org.watersmeet.wiki.property.Property;
import org.watersmeet.wiki.restriction.OwnRestrictions;

/** A page as clients read it (rest contract, 2). */
final class ContentJson {

    /**
     * What there is to show.
     *
     * @param revision the revision shown, with its body; null when nothing of it was asked for
     * @param author who made that revision
     * @param html the rendered body; null unless asked for
     */
    record Parts(
            PageDetails page,
            @Nullable Revision revision,
            UserDetails author,
            @Nullable String html,
            Belongings belongings) {

        static Parts of(PageDetails page) {
            return of(page, Belongings.NONE);
        }

        static Parts of(PageDetails page, Belongings belongings) {
            return new Parts(page, null, page.modifier(), null, belongings);
        }

        boolean historical() {
            return revision != null && revision.number() != page.revision();
        }
    }

    /**
     * What belongs to a content besides its text.
     *
     * @param labels null unless asked for
     * @param properties null unless asked for
     * @param restrictions null unless asked for
     */
    record Belongings(
            @Nullable List<Label> labels,
            @Nullable List<Property> properties,
            @Nullable OwnRestrictions restrictions) {

        static final Belongings NONE = new Belongings(null, null, null);
    }

    private ContentJson() {}

    static ObjectNode of(Parts parts, Expand expand) {
        PageDetails page = parts.page();
        ObjectNode json = Json.object();
        ObjectNode expandable = Json.object();
        json.put("id", page.id().toString());
        json.put("type", parts.page().post() ? "blogpost" : "page");
        json.put("status", status(parts));
        json.put("title", parts.revision() == null ? page.title() : parts.revision().title());
        putPosition(json, page);
        space(json, expandable, page, expand);
        history(json, expandable, page, expand);
        version(json, expandable, parts, expand);
        ancestors(json, expandable, page, expand);
        container(json, expandable, page, expand);
        body(json, expandable, parts, expand);
        json.putObject("extensions").set("position", json.get("position"));
        expandable.put("operations", "");
        metadata(json, expandable, parts);
        restrictions(json, expandable, parts);
        expandable.put("children", path(page) + "/child");
        expandable.put("descendants", path(page) + "/descendant");
        json.set("_links", links(page));
        json.set("_expandable", expandable);
        return json;
    }

    private static void metadata(ObjectNode json, ObjectNode expandable, Parts parts) {
        List<Label> labels = parts.belongings().labels();
        List<Property> properties = parts.belongings().properties();
        if (labels == null && properties == null) {
            expandable.put("metadata", "");
            return;
        }
        ObjectNode metadata = json.putObject("metadata");
        ObjectNode more = Json.object();
        if (labels == null) {
            more.put("labels", path(parts.page()) + "/label");
        } else {
            metadata.set("labels", LabelJson.within(labels));
        }
        if (properties == null) {
            more.put("properties", "");
        } else {
            metadata.set("properties", PropertyJson.within(properties, path(parts.page())));
        }
        more.put("currentuser", "");
        more.put("frontend", "");
        metadata.set("_expandable", more);
    }

    private static void restrictions(ObjectNode json, ObjectNode expandable, Parts parts) {
        OwnRestrictions restrictions = parts.belongings().restrictions();
        if (restrictions == null) {
            expandable.put("restrictions", path(parts.page()) + "/restriction/byOperation");
        } else {
            json.set("restrictions", RestrictionJson.byOperation(restrictions));
        }
    }

    private static String status(Parts parts) {
        if (parts.historical()) {
            return "historical";
        }
        return parts.page().status() == ContentStatus.TRASHED ? "trashed" : "current";
    }

    private static void putPosition(ObjectNode json, PageDetails page) {
        Integer position = page.position();
        if (position == null) {
            json.put("position", "none");
        } else {
            json.put("position", position);
        }
    }

    private static void space(
            ObjectNode json, ObjectNode expandable, PageDetails page, Expand expand) {
        if (expand.has("space")) {
            json.set("space", SpaceJson.of(page));
        } else {
            expandable.put("space", "/rest/api/space/" + page.space());
        }
    }

    private static void container(
            ObjectNode json, ObjectNode expandable, PageDetails page, Expand expand) {
        if (expand.has("container")) {
            json.set("container", SpaceJson.of(page));
        } else {
            expandable.put("container", "/rest/api/space/" + page.space());
        }
    }

    private static void history(
            ObjectNode json, ObjectNode expandable, PageDetails page, Expand expand) {
        if (expand.has("history")) {
            json.set("history", HistoryJson.brief(page));
        } else {
            expandable.put("history", path(page) + "/history");
        }
    }

    private static void version(
            ObjectNode json, ObjectNode expandable, Parts parts, Expand expand) {
        if (expand.has("version")) {
            json.set("version", version(parts));
        } else {
            expandable.put("version", "");
        }
    }

    static ObjectNode version(Parts parts) {
        Revision revision = parts.revision();
        PageDetails page = parts.page();
        return revision == null
                ? version(page.revision(), parts.author(), page.modifiedAt(), "", false)
                : version(
                        revision.number(),
                        parts.author(),
                        revision.createdAt(),
                        revision.comment(),
                        revision.minor());
    }

    static ObjectNode version(
            int number, UserDetails by, Instant when, String message, boolean minor) {
        ObjectNode version = Json.object();
        version.set("by", UserJson.of(by));
        version.put("when", Json.time(when));
        version.put("message", message);
        version.put("number", number);
        version.put("minorEdit", minor);
        version.put("hidden", false);
        version.putObject("_expandable").put("content", "");
        return version;
    }

    private static void ancestors(
            ObjectNode json, ObjectNode expandable, PageDetails page, Expand expand) {
        if (!expand.has("ancestors")) {
            expandable.put("ancestors", "");
            return;
        }
        ArrayNode ancestors = json.putArray("ancestors");
        for (PageLink ancestor : page.ancestors()) {
            ObjectNode one = ancestors.addObject();
            one.put("id", ancestor.id().toString());
            one.put("type", "page");
            one.put("status", "current");
            one.put("title", ancestor.title());
            ObjectNode links = one.putObject("_links");
            links.put("webui", PageUrls.view(page.space(), ancestor.id(), ancestor.title()));
            links.put("tinyui", PageUrls.tiny(ancestor.id()));
            links.put("self", BaseUrl.value() + "/rest/api/content/" + ancestor.id());
        }
    }

    private static void body(ObjectNode json, ObjectNode expandable, Parts parts, Expand expand) {
        if (!expand.has("body")) {
            expandable.put("body", "");
            return;
        }
        ObjectNode body = json.putObject("body");
        ObjectNode more = Json.object();
        Revision revision = parts.revision();
        if (expand.has("body.storage") && revision != null) {
            representation(body, "storage", revision.body(), parts.page());
        } else {
            more.put("storage", "");
        }
        for (String name : HTML_REPRESENTATIONS) {
            if (expand.has("body." + name) && parts.html() != null) {
                representation(body, name, parts.html(), parts.page());
            } else {
                more.put(name, "");
            }
        }
        body.set("_expandable", more);
    }

    /** Representations that are the rendered body. */
    static final String[] HTML_REPRESENTATIONS = {"view", "export_view", "styled_view"};

    private static void representation(
            ObjectNode body, String name, String value, PageDetails page) {
        ObjectNode one = body.putObject(name);
        one.put("value", value);
        one.put("representation", name);
        one.putObject("_expandable").put("content", path(page));
    }

    private static ObjectNode links(PageDetails page) {
        ObjectNode links = Json.object();
        links.put("webui", PageUrls.view(page));
        links.put("edit", "/pages/editpage.action?pageId=" + page.id());
        links.put("tinyui", PageUrls.tiny(page.id()));
        links.put("collection", "/rest/api/content");
        links.put("base", BaseUrl.value());
        links.put("context", "");
        links.put("self", BaseUrl.value() + path(page));
        return links;
    }

    static String path(PageDetails page) {
        return "/rest/api/content/" + page.id();
    }
}
