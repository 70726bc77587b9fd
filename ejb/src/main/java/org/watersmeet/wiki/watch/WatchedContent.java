package org.watersmeet.wiki.watch;

import java.time.Instant;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.space.SpaceKey;

/** A page or blog post in the list of what a user watches. */
public record WatchedContent(
        ContentId id,
        ContentKind kind,
        SpaceKey space,
        String spaceName,
        String title,
        Instant modifiedAt) {}
