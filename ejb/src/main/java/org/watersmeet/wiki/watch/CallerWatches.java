package org.watersmeet.wiki.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.watersmeet.people.access.Caller;
import org.watersmeet.platform.cache.Caches;
import org.watersmeet.platform.cache.NamedCache;

/**
 * What the caller watches, without a question to the database where this member knows it: the
 * caller's epoch, which comes with each request, names it.
 */
@ApplicationScoped
class CallerWatches {

    private record Name(long user, long epoch) {}

    private final NamedCache<Name, Watched> cache = Caches.CONTENT_LIST.typed();

    @Inject WatchStore store;

    Watched of(Caller caller) {
        if (caller.anonymous()) {
            return Watched.NOTHING;
        }
        Name name = new Name(caller.id().value(), caller.labelsEpoch());
        Watched known = cache.get(name);
        if (known == null) {
            known = store.of(caller.id());
            cache.put(name, known);
        }
        return known;
    }
}
