package org.watersmeet.wiki.property;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.watersmeet.kernel.Problem;

/**
 * What a property is to be.
 *
 * @param json any JSON value, as text
 */
public record NewValue(PropertyKey key, String json) {

    /** Bytes, as in Confluence. */
    static final int MAX_BYTES = 32 * 1024;

    /**
     * @throws Problem.LimitExceeded if it is too large
     */
    public NewValue {
        if (json.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new Problem.LimitExceeded(
                    "property.too-large",
                    "The value of a property has at most %d bytes.".formatted(MAX_BYTES),
                    Map.of("bytes", (long) MAX_BYTES));
        }
    }
}
