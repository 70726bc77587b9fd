package org.watersmeet.wiki.page;

import java.time.Instant;
import org.watersmeet.people.user.UserDetails;

/** A line of a page's history. */
public record PageRevision(
        int number,
        String title,
        UserDetails author,
        Instant createdAt,
        String comment,
        boolean minor) {}
