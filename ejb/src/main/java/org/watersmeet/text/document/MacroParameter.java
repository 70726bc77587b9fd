package org.watersmeet.text.document;

import java.util.List;

/**
 * {@code <ac:parameter>}, or {@code <ac:default-parameter>} of Confluence 4.
 *
 * @param name empty for the default parameter
 * @param value mostly one {@link Text}; also {@link Resource}s and {@link Link}s
 */
public record MacroParameter(
        String name, ParameterForm form, List<Inline> value, Attributes attributes) {
    public MacroParameter {
        value = List.copyOf(value);
    }

    /** The texts of the value put together; a resource counts as nothing. */
    public String text() {
        if (value.size() == 1 && value.get(0) instanceof Text only) {
            return only.value();
        }
        var text = new StringBuilder();
        for (Inline part : value) {
            if (part instanceof Text piece) {
                text.append(piece.value());
            }
        }
        return text.toString();
    }
}
