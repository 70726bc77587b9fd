package org.watersmeet.wiki.space;

import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;

/**
 * Input of creating a space.
 *
 * @param name 1–255 code points
 * @param description plain text, at most 10,000 code points
 */
public record NewSpace(SpaceKey key, String name, String description) {

    /**
     * @throws Problem.Invalid naming the field that breaks its rule
     */
    public NewSpace {
        name = checkedName(name);
        description = checkedDescription(description);
    }

    static String checkedName(String name) {
        String collapsed = Text.collapsed(name);
        if (collapsed.isEmpty() || Text.length(collapsed) > 255) {
            throw new Problem.Invalid(
                    "space.name", "A space name has 1 to 255 characters.", "name");
        }
        return collapsed;
    }

    static String checkedDescription(String description) {
        if (Text.length(description) > 10_000) {
            throw new Problem.Invalid(
                    "space.description",
                    "A space description has at most 10,000 characters.",
                    "description");
        }
        return description.strip();
    }
}
