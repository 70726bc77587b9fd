package org.watersmeet.text.macro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A macro as authors know it. What it is for, and what each parameter does, is in {@link
 * MacroTexts}.
 *
 * @param parameters in the order they are best explained in
 */
public record MacroDefinition(
        String name, BodyKind body, Placing placing, List<ParameterDefinition> parameters) {

    public MacroDefinition {
        parameters = List.copyOf(parameters);
    }

    /** A block. */
    public static MacroDefinition block(
            String name, BodyKind body, ParameterDefinition... parameters) {
        return new MacroDefinition(name, body, Placing.BLOCK, List.of(parameters));
    }

    /** Stands in a line of text. */
    public static MacroDefinition inLine(String name, ParameterDefinition... parameters) {
        return new MacroDefinition(name, BodyKind.NONE, Placing.IN_LINE, List.of(parameters));
    }

    /** The parameter of that name, by its first name; null when there is none. */
    public @Nullable ParameterDefinition parameter(String parameterName) {
        for (ParameterDefinition parameter : parameters) {
            if (parameter.name().equals(parameterName)) {
                return parameter;
            }
        }
        return null;
    }
}
