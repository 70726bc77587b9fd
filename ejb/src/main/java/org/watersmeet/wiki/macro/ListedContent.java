package org.watersmeet.wiki.macro;

import java.time.Instant;
import org.watersmeet.kernel.UserId;

/** An entry of a list of pages and blog posts. */
record ListedContent(
        FoundContent content,
        UserId creator,
        Instant createdAt,
        UserId modifier,
        Instant modifiedAt) {}
