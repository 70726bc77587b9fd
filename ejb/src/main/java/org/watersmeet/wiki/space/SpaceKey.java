package org.watersmeet.wiki.space;

import java.util.Locale;
import java.util.regex.Pattern;
import org.watersmeet.kernel.Problem;

/**
 * The short name of a space in addresses: 1–255 ASCII letters and digits, or {@code ~} and a user
 * name for a personal space. Shown as written, compared without case.
 */
public record SpaceKey(String value) {

    private static final Pattern GLOBAL = Pattern.compile("[A-Za-z0-9]{1,255}");

    /**
     * A key for a new space.
     *
     * @throws Problem.Invalid for field {@code key}
     */
    public static SpaceKey forNewSpace(String text) {
        String key = text.strip();
        if (!GLOBAL.matcher(key).matches()) {
            throw new Problem.Invalid(
                    "space.key",
                    "A space key has 1 to 255 letters and digits (A-Z, a-z, 0-9), nothing else.",
                    "key");
        }
        return new SpaceKey(key);
    }

    /** The key of a new personal space. */
    public static SpaceKey ofUser(String name) {
        return new SpaceKey("~" + name);
    }

    /** Whether it is that of a personal space: other keys have no such sign. */
    public boolean personal() {
        return value.startsWith("~");
    }

    /** The form that keys are compared by. */
    public String lookup() {
        return value.toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
