package org.watersmeet.text.markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The elements of the storage format that consist of parts, not of text: tables, lists, macros,
 * links. White space and comments between parts say nothing, nor does the order of parts that come
 * from different slots (parameters before or after the body of a macro). The one place that decides
 * so, for decoding and for the canonical form.
 */
final class Parts {

    private static final Set<String> HOLDERS =
            Set.of(
                    "ul",
                    "ol",
                    "dl",
                    "table",
                    "colgroup",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "ac:layout",
                    "ac:layout-section",
                    "ac:task-list",
                    "ac:task",
                    "ac:structured-macro",
                    "ac:macro",
                    "ac:link",
                    "ac:image",
                    "ri:attachment",
                    "at:declarations",
                    "at:list");

    private Parts() {}

    /**
     * The parts in their fixed order, or null when the element is not made of parts: it is of
     * another kind, or has text among them.
     */
    static @Nullable List<XmlElement> of(XmlElement element) {
        if (!HOLDERS.contains(element.name())) {
            return null;
        }
        List<XmlElement> parts = new ArrayList<>(element.children().size());
        for (XmlNode child : element.children()) {
            switch (child) {
                case XmlElement part -> parts.add(part);
                case XmlNode.Characters text -> {
                    if (!text.isBlank()) {
                        return null;
                    }
                }
                case XmlNode.Comment comment -> {}
            }
        }
        // Stable: parts of one slot keep their order.
        parts.sort(Comparator.comparingInt(part -> slot(part.name())));
        return parts;
    }

    private static int slot(String name) {
        return switch (name) {
            case "ac:rich-text-body", "ac:plain-text-body", "ac:task-body" -> 4;
            case "ac:link-body", "ac:plain-text-link-body", "ac:caption" -> 4;
            case "ac:task-status" -> 3;
            case "ac:task-uuid" -> 2;
            case "thead", "tbody", "tfoot", "tr" -> 2;
            case "colgroup" -> 1;
            default -> 0;
        };
    }
}
