package org.watersmeet.text.document;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as indented text, one node a line with its typed components: the language of golden
 * files and bug reports, not of programs. What is null, empty or false is left out. Components are
 * read by reflection, so that a new one cannot be forgotten.
 */
public final class DocumentDump {

    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();

    private DocumentDump() {}

    /** The dump, each line ended. */
    public static String of(Document document) {
        var dump = new DocumentDump();
        dump.line(document, "");
        return dump.out.toString();
    }

    private void line(Record node, String indent) {
        out.append(indent).append(node.getClass().getSimpleName());
        RecordComponent[] components = node.getClass().getRecordComponents();
        for (RecordComponent component : components) {
            scalar(component.getName(), value(node, component));
        }
        out.append('\n');
        for (RecordComponent component : components) {
            inside(value(node, component), indent + INDENT);
        }
    }

    private void scalar(String name, @Nullable Object value) {
        switch (value) {
            case String text -> out.append(' ').append(name).append('=').append(quoted(text));
            case Attributes attributes -> {
                for (Attribute attribute : attributes.list()) {
                    out.append(" @").append(attribute.name()).append('=');
                    out.append(quoted(attribute.value()));
                }
            }
            case Boolean flag -> out.append(flag ? " " + name : "");
            case Enum<?> word -> out.append(' ').append(word);
            // Nearly all spans are 1.
            case Integer one when one == 1 && name.endsWith("Span") -> {}
            case Number number -> out.append(' ').append(name).append('=').append(number);
            case null, default -> {}
        }
    }

    private void inside(@Nullable Object value, String indent) {
        if (value instanceof List<?> list) {
            list.forEach(element -> inside(element, indent));
        } else if (value instanceof Record node && !(node instanceof Attributes) && says(node)) {
            line(node, indent);
        }
    }

    /** A body that is not there is not worth a line. */
    private static boolean says(Record node) {
        return !node.equals(MacroIdentity.NONE)
                && !node.equals(ImageLayout.PLAIN)
                && !(node instanceof MacroBody.None)
                && !(node instanceof LinkBody.None);
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                case '\u00A0' -> quoted.append("\\u00A0");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static @Nullable Object value(Record node, RecordComponent component) {
        try {
            return component.getAccessor().invoke(node);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a public record of this package can be read", e);
        }
    }
}
