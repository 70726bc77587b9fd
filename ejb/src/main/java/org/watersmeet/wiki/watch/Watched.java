package org.watersmeet.wiki.watch;

import java.util.Set;

/** All that a user watches, hidden things too. */
record Watched(Set<Watchable> all) {

    static final Watched NOTHING = new Watched(Set.of());

    Watched {
        all = Set.copyOf(all);
    }

    boolean contains(Watchable watchable) {
        return all.contains(watchable);
    }
}
