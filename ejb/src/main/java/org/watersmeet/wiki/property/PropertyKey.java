package org.watersmeet.wiki.property;

import java.util.Optional;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;

/**
 * The name of a property: 1–255 code points, upper and lower case differ. It is a segment of its
 * address, so what no segment may hold or be is refused.
 */
public record PropertyKey(String value) {

    static final int MAX = 255;

    /**
     * @throws Problem.Invalid for field {@code key}
     */
    public PropertyKey {
        if (!isSegment(value)) {
            throw new Problem.Invalid(
                    "property.key",
                    "A property's key has 1 to %d characters, none of / \\ ; and no control characters."
                            .formatted(MAX),
                    "key");
        }
    }

    /** The key of that name; empty if there can be none. */
    public static Optional<PropertyKey> of(String value) {
        return isSegment(value) ? Optional.of(new PropertyKey(value)) : Optional.empty();
    }

    private static boolean isSegment(String value) {
        return !value.isBlank()
                && Text.length(value) <= MAX
                && !value.equals(".")
                && !value.equals("..")
                && value.codePoints().noneMatch(PropertyKey::refused);
    }

    private static boolean refused(int character) {
        return "/\\;".indexOf(character) >= 0 || Character.isISOControl(character);
    }

    @Override
    public String toString() {
        return value;
    }
}
