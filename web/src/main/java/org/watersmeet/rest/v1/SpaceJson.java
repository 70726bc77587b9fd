package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.web.http.BaseUrl;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.space.SpaceDetails;
import org.watersmeet.wiki.space.SpaceKey;

/** A space as clients read it. */
final class SpaceJson {

    private SpaceJson() {}

    /**
     * @param homepage its home page when that was asked for
     */
    static ObjectNode of(SpaceDetails space, Expand expand, @Nullable ObjectNode homepage) {
        ObjectNode json = brief(space.id().value(), space.key().value(), space.name());
        json.put("status", status(space.archived()));
        ObjectNode expandable = json.putObject("_expandable");
        expandable.put("metadata", "");
        expandable.put("icon", "");
        if (expand.has("description")) {
            ObjectNode plain = json.putObject("description").putObject("plain");
            plain.put("value", space.description());
            plain.put("representation", "plain");
        } else {
            expandable.put("description", "");
        }
        if (homepage == null) {
            expandable.put("homepage", "/rest/api/content/" + space.homePage());
        } else {
            json.set("homepage", homepage);
        }
        return json;
    }

    /** As it stands inside a content. */
    static ObjectNode of(PageDetails page) {
        ObjectNode json = of(page.spaceId(), page.space(), page.spaceName());
        return json.put("status", status(page.archived()));
    }

    static ObjectNode of(SpaceId id, SpaceKey key, String name) {
        ObjectNode json = brief(id.value(), key.value(), name);
        ObjectNode expandable = json.putObject("_expandable");
        expandable.put("metadata", "");
        expandable.put("icon", "");
        expandable.put("description", "");
        expandable.put("homepage", "");
        return json;
    }

    private static String status(boolean archived) {
        return archived ? "archived" : "current";
    }

    static ObjectNode brief(long id, String key, String name) {
        ObjectNode json = Json.object();
        json.put("id", id);
        json.put("key", key);
        json.put("name", name);
        json.put("type", new SpaceKey(key).personal() ? "personal" : "global");
        json.put("status", "current");
        ObjectNode links = json.putObject("_links");
        links.put("webui", "/display/" + key);
        links.put("self", BaseUrl.value() + "/rest/api/space/" + key);
        return json;
    }
}
