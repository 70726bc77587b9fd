package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;
import org.watersmeet.wiki.label.Label;
import org.watersmeet.wiki.label.LabelName;
import org.watersmeet.wiki.label.LabelPrefix;

/** Labels as clients read and send them (rest contract, 5). */
final class LabelJson {

    /** As many as a list of labels has when nothing was said. */
    static final int USUAL = 200;

    private LabelJson() {}

    static ObjectNode of(Label label) {
        ObjectNode json = Json.object();
        json.put("prefix", label.name().prefix().text());
        json.put("name", label.name().word());
        json.put("id", Long.toString(label.id()));
        return json;
    }

    /** The labels of a content as they stand inside it. */
    static ObjectNode within(List<Label> labels) {
        ObjectNode json = Json.object();
        ArrayNode results = json.putArray("results");
        labels.stream().limit(USUAL).forEach(label -> results.add(of(label)));
        json.put("start", 0);
        json.put("limit", USUAL);
        json.put("size", results.size());
        return json;
    }

    /**
     * Reads one label, a list of them, or a collection as it was once answered.
     *
     * @throws Problem.Invalid if one is no label
     */
    static List<LabelName> names(JsonNode json) {
        JsonNode list = json.has("results") ? json.path("results") : json;
        List<LabelName> names = new ArrayList<>();
        if (list.isArray()) {
            list.forEach(each -> names.add(name(each)));
        } else if (list.isObject()) {
            names.add(name(list));
        }
        return names;
    }

    private static LabelName name(JsonNode json) {
        String word = Json.required(json, "name");
        String prefix = Objects.requireNonNullElse(Json.text(json, "prefix"), "");
        return prefix.isEmpty() ? LabelName.parse(word) : new LabelName(prefix(prefix), word);
    }

    /**
     * @throws Problem.Invalid if there is no such prefix
     */
    static LabelPrefix prefix(String text) {
        return LabelPrefix.of(text.toLowerCase(Locale.ROOT))
                .orElseThrow(
                        () ->
                                new Problem.Invalid(
                                        "label.prefix",
                                        "A label's prefix is \"global\", \"my\" or \"team\", not \"%s\"."
                                                .formatted(Text.shortened(text, 40)),
                                        "prefix"));
    }
}
