package org.watersmeet.text.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named dynamic element, known to us or not.
 *
 * @param parameters in the order of the source; a name may occur twice, then the first counts
 */
public record Macro(
        String name,
        MacroForm form,
        MacroIdentity identity,
        List<MacroParameter> parameters,
        MacroBody body,
        Attributes attributes)
        implements Block, Inline {
    public Macro {
        parameters = List.copyOf(parameters);
    }

    /** The plain text of the first parameter of that name (empty: the default one), or null. */
    public @Nullable String parameter(String parameterName) {
        for (MacroParameter parameter : parameters) {
            if (parameter.name().equals(parameterName)) {
                return parameter.text();
            }
        }
        return null;
    }
}
