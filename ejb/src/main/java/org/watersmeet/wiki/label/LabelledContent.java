package org.watersmeet.wiki.label;

import java.time.Instant;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.space.SpaceKey;

/** A page or blog post in a list of what bears a label. */
public record LabelledContent(
        ContentId id,
        ContentKind kind,
        SpaceKey space,
        String spaceName,
        String title,
        Instant modifiedAt) {}
