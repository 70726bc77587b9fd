package org.watersmeet.wiki.watch;

import java.util.Set;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;

/** Ids of all that a user watches, hidden things too. */
record Watched(Set<ContentId> contents, Set<SpaceId> spaces) {

    static final Watched NOTHING = new Watched(Set.of(), Set.of());

    Watched {
        contents = Set.copyOf(contents);
        spaces = Set.copyOf(spaces);
    }
}
