package org.watersmeet.wiki.property;

import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;

/** The name of a property: 1–255 code points, upper and lower case differ. */
public record PropertyKey(String value) {

    static final int MAX = 255;

    /**
     * @throws Problem.Invalid for field {@code key}
     */
    public PropertyKey {
        if (value.isBlank()
                || Text.length(value) > MAX
                || value.codePoints().anyMatch(Character::isISOControl)) {
            throw new Problem.Invalid(
                    "property.key",
                    "A property's key has 1 to %d characters, no control characters."
                            .formatted(MAX),
                    "key");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
