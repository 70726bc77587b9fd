package org.watersmeet.doors;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something hidden that addresses are filled with: what the names of the matrix mean there.
 *
 * @param things by the names that stand between angle brackets
 */
record Place(String name, Map<String, String> things) {

    Place {
        things = Map.copyOf(things);
    }

    /** The address with what its names mean here; null if it has a name that means nothing here. */
    @Nullable String fill(String address) {
        String filled = address;
        for (Map.Entry<String, String> thing : things.entrySet()) {
            filled = filled.replace("<" + thing.getKey() + ">", thing.getValue());
        }
        return filled.contains("<") ? null : filled;
    }
}
