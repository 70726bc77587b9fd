package org.watersmeet.wiki.template;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.wiki.label.LabelName;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * A template without its body.
 *
 * @param space whose it is; null for those of the whole site
 * @param name 1–255 code points, unique among those of its space or of the site
 * @param labels that a page made from it begins with
 * @param revision rises with each save, from 1
 */
public record TemplateDetails(
        TemplateId id,
        @Nullable SpaceKey space,
        String name,
        String description,
        List<LabelName> labels,
        int revision,
        Instant modifiedAt) {

    public TemplateDetails {
        labels = List.copyOf(labels);
    }
}
