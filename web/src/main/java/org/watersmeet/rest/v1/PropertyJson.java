package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.web.http.BaseUrl;
import org.watersmeet.wiki.property.NewValue;
import org.watersmeet.wiki.property.Property;
import org.watersmeet.wiki.property.PropertyKey;

/** Properties as clients read and send them (rest contract, 2 and 5). */
final class PropertyJson {

    private PropertyJson() {}

    /**
     * @param owner path of the content or space
     * @param expandable {@code content} or {@code space}
     */
    static ObjectNode of(Property property, String owner, String expandable) {
        ObjectNode json = Json.object();
        json.put("id", Long.toString(property.id()));
        json.put("key", property.key().value());
        json.set("value", Json.value(property.json()));
        json.set("version", version(property));
        String path = owner + "/property/" + Json.encoded(property.key().value());
        json.putObject("_links").put("self", BaseUrl.value() + path);
        json.putObject("_expandable").put(expandable, owner);
        return json;
    }

    private static ObjectNode version(Property property) {
        ObjectNode version = Json.object();
        version.put("when", Json.time(property.modifiedAt()));
        version.put("message", "");
        version.put("number", property.version());
        version.put("minorEdit", false);
        version.put("hidden", false);
        return version;
    }

    /** The properties of a content as they stand inside it: by key. */
    static ObjectNode within(List<Property> properties, String owner) {
        ObjectNode json = Json.object();
        properties.forEach(it -> json.set(it.key().value(), of(it, owner, "content")));
        return json;
    }

    /**
     * What a client wants to store.
     *
     * @param key from the address; null when the object must name it
     * @throws Problem.Invalid if key or value is missing
     */
    static NewValue input(JsonNode json, @Nullable String key) {
        if (!json.has("value")) {
            throw new Problem.Invalid(
                    "property.value", "The member \"value\" is required: any JSON.", "value");
        }
        String name = key == null ? Json.required(json, "key") : key;
        return new NewValue(new PropertyKey(name), Json.written(json.path("value")));
    }

    /** The version that a property is to have; 1 when nothing is said, which creates it. */
    static int version(JsonNode json) {
        JsonNode number = json.path("version").path("number");
        return number.isMissingNode() || number.isNull() ? 1 : number.asInt(0);
    }

    /** {@code metadata.properties} of a content; what else stands there is none of them. */
    static List<NewValue> ofContent(JsonNode content) {
        List<NewValue> values = new ArrayList<>();
        content.path("metadata")
                .path("properties")
                .properties()
                .forEach(
                        it -> {
                            if (it.getValue().has("value")) {
                                values.add(input(it.getValue(), it.getKey()));
                            }
                        });
        return values;
    }
}
