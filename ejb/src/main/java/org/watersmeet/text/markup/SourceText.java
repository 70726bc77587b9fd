package org.watersmeet.text.markup;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.text.document.DocumentLimits;

/** What the syntaxes have in common that accept any text: limits, characters, references. */
public final class SourceText {

    private SourceText() {}

    /**
     * The text as all of them read it: line ends are LF, and U+FFFD stands for each character that
     * the storage format cannot hold.
     *
     * @throws Problem.LimitExceeded {@code document.too-large} if the text has too many bytes
     */
    public static String of(String text, DocumentLimits limits) {
        requireSize(text, limits);
        String legal = XmlChars.legal(text);
        return legal.indexOf('\r') < 0 ? legal : legal.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The text with U+FFFD for each character that the storage format cannot hold. */
    public static String legal(String text) {
        return XmlChars.legal(text);
    }

    /** What a reference to a character ({@code nbsp}, {@code #160}) stands for; null if nothing. */
    public static @Nullable String reference(String name) {
        return XmlReferences.value(name);
    }

    /** The failure of a source that has more of something than a limit allows. */
    public static Problem.LimitExceeded tooLarge(String what, String limit, int value) {
        return new Problem.LimitExceeded(
                "document.too-large",
                "The document has more than " + value + " " + what,
                Map.of(limit, (long) value));
    }

    static void requireSize(String text, DocumentLimits limits) {
        // A char takes at most 3 bytes: most texts need no counting.
        if (text.length() > limits.maxBytes() / 3
                && text.getBytes(StandardCharsets.UTF_8).length > limits.maxBytes()) {
            throw tooLarge("bytes", "maxBytes", limits.maxBytes());
        }
    }
}
