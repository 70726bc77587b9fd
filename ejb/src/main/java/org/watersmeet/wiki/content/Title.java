package org.watersmeet.wiki.content;

import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;

/**
 * The title of content: 1–255 code points, white space collapsed, shown as written.
 *
 * <p>Two titles are the same when their {@link #key()} is: composed (NFC) and without case.
 */
public record Title(String value) {

    /** Longest title, in code points. */
    public static final int MAX = 255;

    /**
     * @throws Problem.Invalid for field {@code title}
     */
    public Title {
        value = Text.collapsed(value);
        if (value.isEmpty()) {
            throw new Problem.Invalid(
                    "content.title-missing", "A title is required: 1 to 255 characters.", "title");
        }
        int length = Text.length(value);
        if (length > MAX) {
            throw new Problem.Invalid(
                    "content.title-too-long",
                    "The title has %d characters; 255 is the limit.".formatted(length),
                    "title");
        }
    }

    public String key() {
        return Text.key(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
