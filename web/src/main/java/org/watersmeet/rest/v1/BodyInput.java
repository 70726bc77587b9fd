package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;
import org.watersmeet.wiki.content.BodySyntax;

/**
 * The body of a content as clients send it: {@code {"wiki":{"value":…,"representation":"wiki"}}}.
 * What the representation is called inside counts before the member's name: clients write {@code
 * storage} around anything.
 */
record BodyInput(JsonNode json) {

    private static final List<String> MEMBERS = List.of("storage", "wiki", "markdown", "editor");

    /**
     * The body as storage format; null when none is sent.
     *
     * @throws Problem.Invalid if the representation is none that can be stored
     */
    @Nullable String storage() {
        for (String member : MEMBERS) {
            String value = Json.text(json.path(member), "value");
            if (value != null) {
                String inside = Json.text(json.path(member), "representation");
                return syntax(inside == null || inside.isEmpty() ? member : inside)
                        .toStorage(value);
            }
        }
        if (json.isObject() && !json.isEmpty() && MEMBERS.stream().noneMatch(json::has)) {
            throw unknown(json.fieldNames().next());
        }
        return null;
    }

    /**
     * The syntax of a representation that clients send.
     *
     * @throws Problem.Invalid if there is none of that name
     */
    static BodySyntax syntax(String representation) {
        return BodySyntax.named(representation).orElseThrow(() -> unknown(representation));
    }

    private static Problem unknown(String representation) {
        return new Problem.Invalid(
                "content.representation",
                "The representation \"%s\" cannot be read; those that can are %s."
                        .formatted(Text.shortened(representation, 40), String.join(", ", MEMBERS)),
                "body");
    }
}
