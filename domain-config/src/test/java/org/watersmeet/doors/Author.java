package org.watersmeet.doors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The administrator, who makes content by REST. */
final class Author {

    private final Visitor admin;

    Author(Visitor admin) {
        this.admin = admin;
    }

    Visitor.Answer done(String method, String address, @Nullable JsonNode body) {
        Visitor.Answer answer = admin.send(method, address, body == null ? "" : body.toString());
        if (answer.status() >= 300) {
            throw new IllegalStateException(
                    method + " " + address + ": " + answer.status() + " " + answer.body());
        }
        return answer;
    }

    static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode json(String name, String value) {
        return json().put(name, value);
    }

    static ObjectNode number(int number) {
        return json().put("number", number);
    }

    static ObjectNode plain(String text) {
        ObjectNode description = json();
        description.putObject("plain").put("value", text).put("representation", "plain");
        return description;
    }

    static ObjectNode body(ObjectNode input, String source) {
        input.putObject("body")
                .putObject("storage")
                .put("value", source)
                .put("representation", "storage");
        return input;
    }

    static ObjectNode pageInput(String space, String title, String source) {
        ObjectNode input = json("type", "page").put("title", title);
        input.putObject("space").put("key", space);
        return body(input, source);
    }

    String page(String space, String title, String source) {
        return done("POST", "/rest/api/content", pageInput(space, title, source))
                .json()
                .path("id")
                .asText();
    }

    String below(ObjectNode input, String parent) {
        input.putArray("ancestors").addObject().put("id", parent);
        return done("POST", "/rest/api/content", input).json().path("id").asText();
    }

    void label(String page, String name) {
        done(
                "POST",
                "/rest/api/content/" + page + "/label",
                JsonNodeFactory.instance
                        .arrayNode()
                        .add(json("prefix", "global").put("name", name)));
    }

    String comment(String page, String words, boolean inline) {
        ObjectNode input = body(json("type", "comment"), "<p>" + words + "</p>");
        input.putObject("container").put("id", page).put("type", "page");
        if (inline) {
            input.putObject("extensions")
                    .put("location", "inline")
                    .putObject("inlineProperties")
                    .put("originalSelection", "two")
                    .put("numMatches", 1)
                    .put("matchIndex", 0)
                    .put("lastFetchTime", "1")
                    .put("serializedHighlights", "[]");
        }
        return done("POST", "/rest/api/content", input).json().path("id").asText();
    }

    static String macro(String name, String parameter, String value) {
        boolean rich = name.equals("excerpt");
        return "<ac:structured-macro ac:name=\"%s\">".formatted(name)
                + (rich
                        ? "<ac:rich-text-body>" + value + "</ac:rich-text-body>"
                        : "<ac:parameter ac:name=\"%s\">%s</ac:parameter>"
                                .formatted(parameter, value))
                + "</ac:structured-macro>";
    }
}
