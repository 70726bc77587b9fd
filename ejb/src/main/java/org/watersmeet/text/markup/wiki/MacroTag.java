package org.watersmeet.text.markup.wiki;

import org.jspecify.annotations.Nullable;

/**
 * A macro's tag in a source: {@code {name}} or {@code {name:parameters}}.
 *
 * @param start offset of the opening brace
 * @param end offset after the closing brace
 * @param parameters null when there is no colon
 */
record MacroTag(int start, int end, String name, @Nullable String parameters) {

    /** The tag that begins with the brace there, or null if it begins none. */
    static @Nullable MacroTag at(String source, int start) {
        int nameEnd = start + 1;
        while (nameEnd < source.length() && isNamePart(source.charAt(nameEnd), start, nameEnd)) {
            nameEnd++;
        }
        if (nameEnd == start + 1 || nameEnd == source.length()) {
            return null;
        }
        String name = source.substring(start + 1, nameEnd);
        return switch (source.charAt(nameEnd)) {
            case '}' -> new MacroTag(start, nameEnd + 1, name, null);
            case ':' -> withParameters(source, start, name, nameEnd + 1);
            default -> null;
        };
    }

    private static @Nullable MacroTag withParameters(
            String source, int start, String name, int from) {
        for (int i = from; i < source.length(); i++) {
            switch (source.charAt(i)) {
                case '}' -> {
                    return new MacroTag(start, i + 1, name, source.substring(from, i));
                }
                case '\\' -> i++;
                // Not looked beyond: each tag would look through all that follow.
                case '{', '\n' -> {
                    return null;
                }
                default -> {}
            }
        }
        return null;
    }

    private static boolean isNamePart(char c, int start, int offset) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        boolean other = (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
        return letter || (other && offset > start + 1);
    }
}
