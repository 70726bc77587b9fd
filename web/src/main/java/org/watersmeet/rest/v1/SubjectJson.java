package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.BiFunction;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.permission.NamedSubject;
import org.watersmeet.people.permission.Subject;

/** To whom something is granted, as clients read and name it. */
final class SubjectJson {

    private static final Map<String, Subject.Kind> FIELDS =
            Map.of(
                    "groupName", Subject.Kind.GROUP,
                    "userKey", Subject.Kind.USER,
                    "username", Subject.Kind.USER);

    private SubjectJson() {}

    static ObjectNode of(NamedSubject named) {
        ObjectNode json = Json.object();
        switch (named.subject().kind()) {
            case ANONYMOUS -> json.put("type", "anonymous").put("displayName", "Anonymous");
            case SIGNED_IN -> json.put("type", "unlicensed");
            case GROUP -> json.put("type", "group").put("name", named.name());
            case USER ->
                    json.put("type", named.orphaned() ? "unknown" : "known")
                            .put("username", named.name())
                            .put("displayName", named.fullName());
        }
        return json;
    }

    /**
     * Everybody, or everybody signed in.
     *
     * @throws Problem.NotFound for another word
     */
    static Subject anybody(String kind) {
        return switch (kind) {
            case "anonymous" -> Subject.EVERYBODY;
            case "unlicensed" -> Subject.SIGNED_IN;
            default ->
                    throw new Problem.NotFound(
                            "permission.subject", "There are no permissions of " + kind + ".");
        };
    }

    /** A group or a user of an address: {@code group/…}, {@code user/…}. */
    static Subject.Kind kind(String kind) {
        return kind.equals("group") ? Subject.Kind.GROUP : Subject.Kind.USER;
    }

    /**
     * As clients name a subject in a list.
     *
     * @param find the group or the user of a name
     * @throws Problem.Invalid if it names none
     */
    static Subject read(JsonNode json, BiFunction<Subject.Kind, String, Subject> find) {
        JsonNode named = json.has("subject") ? json.path("subject") : json;
        for (Map.Entry<String, Subject.Kind> field : FIELDS.entrySet()) {
            if (named.hasNonNull(field.getKey())) {
                return find.apply(field.getValue(), named.path(field.getKey()).asText());
            }
        }
        return switch (named.path("type").asText()) {
            case "group" -> find.apply(Subject.Kind.GROUP, named.path("name").asText());
            case "anonymous" -> Subject.EVERYBODY;
            case "unlicensed" -> Subject.SIGNED_IN;
            default ->
                    throw new Problem.Invalid(
                            "permission.subject",
                            "A subject is a groupName, a userKey, a username, or of type anonymous or unlicensed.",
                            "subject");
        };
    }
}
