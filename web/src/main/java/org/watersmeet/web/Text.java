package org.watersmeet.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One text of a bundle, cut at its places for values once, so that writing it costs a copy. */
final class Text implements Content {

    private static final Object[] NO_VALUES = {};

    /** Literal bytes, or the Integer that numbers a value. */
    private final List<Object> parts;

    Text(String pattern) {
        parts = List.copyOf(cut(pattern));
    }

    @Override
    public void writeTo(TemplateOutput output) {
        write(output, NO_VALUES);
    }

    Content with(Object... values) {
        return output -> write(output, values);
    }

    private void write(TemplateOutput output, Object[] values) {
        for (Object part : parts) {
            if (part instanceof byte[] literal) {
                output.writeBinaryContent(literal);
            } else if (part instanceof Integer index && index < values.length) {
                writeValue(output, values[index]);
            }
        }
    }

    private static void writeValue(TemplateOutput output, Object value) {
        if (value instanceof Content content) {
            output.writeUserContent(content);
        } else {
            output.writeUserContent(String.valueOf(value));
        }
    }

    private static List<Object> cut(String pattern) {
        List<Object> parts = new ArrayList<>();
        int start = 0;
        for (int at = 0; at + 2 < pattern.length(); at++) {
            char digit = pattern.charAt(at + 1);
            if (pattern.charAt(at) == '{' && pattern.charAt(at + 2) == '}' && isDigit(digit)) {
                addLiteral(parts, pattern.substring(start, at));
                parts.add(digit - '0');
                start = at + 3;
            }
        }
        addLiteral(parts, pattern.substring(start));
        return parts;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static void addLiteral(List<Object> parts, String literal) {
        if (!literal.isEmpty()) {
            parts.add(literal.getBytes(StandardCharsets.UTF_8));
        }
    }
}
