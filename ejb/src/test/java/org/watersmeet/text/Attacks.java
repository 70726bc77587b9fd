package org.watersmeet.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.watersmeet.text.markup.SourceText;

/**
 * Injections in text, attributes, addresses, styles, foreign elements, templates and encodings.
 * What of them runs in a browser calls {@code wmRan}.
 */
public final class Attacks {

    private static final Path FILE = Path.of("src", "test", "resources", "attacks", "attacks.txt");

    private Attacks() {}

    /** All of them, in order; characters that no source can hold are replaced. */
    public static List<String> all() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> !line.startsWith("# "))
                    .map(Attacks::unescaped)
                    .map(SourceText::legal)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String line) {
        var text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            i++;
            switch (line.charAt(i)) {
                case 'n' -> text.append('\n');
                case 'u' -> {
                    text.append((char) Integer.parseInt(line.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> text.append(line.charAt(i));
            }
        }
        return text.toString();
    }
}
