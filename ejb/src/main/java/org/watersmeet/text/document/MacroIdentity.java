package org.watersmeet.text.document;

import org.jspecify.annotations.Nullable;

/**
 * What tells one use of a macro from another. Kept as written.
 *
 * @param schemaVersion {@code ac:schema-version}
 * @param macroId {@code ac:macro-id}
 * @param localId {@code ac:local-id}
 */
public record MacroIdentity(
        @Nullable String schemaVersion, @Nullable String macroId, @Nullable String localId) {

    /** Nothing is known. */
    public static final MacroIdentity NONE = new MacroIdentity(null, null, null);
}
