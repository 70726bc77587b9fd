package org.watersmeet.wiki.attachment;

import java.text.Normalizer;
import java.util.Locale;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;

/**
 * The name of a file, unique in its container, case matters: 1–255 code points, composed (NFC),
 * white space collapsed, without control characters and without those that turn the direction of
 * writing (with them {@code exe.gpj} looks like {@code jpg.exe}). A path is cut to its last
 * segment.
 */
public record FileName(String value) {

    /** Longest name, in code points. */
    public static final int MAX = 255;

    /**
     * @throws Problem.Invalid for field {@code filename}
     */
    public FileName {
        value = cleaned(lastSegment(value));
        if (value.isEmpty() || value.equals(".") || value.equals("..")) {
            throw new Problem.Invalid(
                    "attachment.name-missing",
                    "A file needs a name: 1 to 255 characters.",
                    "filename");
        }
        int length = Text.length(value);
        if (length > MAX) {
            throw new Problem.Invalid(
                    "attachment.name-too-long",
                    "The file's name has %d characters; 255 is the limit.".formatted(length),
                    "filename");
        }
    }

    private static String lastSegment(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static String cleaned(String name) {
        StringBuilder out = new StringBuilder(name.length());
        name.codePoints()
                .filter(c -> !turnsDirection(c))
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c)
                .forEach(out::appendCodePoint);
        return Normalizer.normalize(Text.collapsed(out.toString()), Normalizer.Form.NFC);
    }

    private static boolean turnsDirection(int c) {
        return (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200e
                || c == 0x200f;
    }

    /** What follows the last dot, lower case; empty when there is none. */
    public String extension() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
