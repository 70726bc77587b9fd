package org.watersmeet.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;

/**
 * A file of a golden test: first why it exists, then sections, each under a line {@code === verb
 * syntax}.
 *
 * @param why the first line
 * @param sections text by heading ({@code input storage}), in order
 */
record GoldenCase(Path file, String why, Map<String, String> sections) {

    private static final String MARK = "=== ";

    static GoldenCase read(Path file) throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        String[] parts = Files.readString(file).split("(?m)^" + MARK, -1);
        for (int i = 1; i < parts.length; i++) {
            int lineEnd = parts[i].indexOf('\n');
            sections.put(parts[i].substring(0, lineEnd), parts[i].substring(lineEnd + 1));
        }
        return new GoldenCase(file, parts[0].strip(), sections);
    }

    /** The text of the section, without the line end that closes it. */
    String section(String heading) {
        String text = sections.get(heading);
        if (text == null) {
            throw new IllegalArgumentException(file + " has no section " + heading);
        }
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    /** Writes the file anew with these texts. */
    void rewrite(Map<String, String> texts) throws IOException {
        String body =
                texts.entrySet().stream().map(GoldenCase::written).collect(Collectors.joining());
        Files.writeString(file, why + "\n" + body);
    }

    private static String written(Entry<String, String> section) {
        return MARK + section.getKey() + "\n" + section.getValue() + "\n";
    }
}
