package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.watersmeet.platform.cache.Caches;
import org.watersmeet.platform.cache.NamedCache;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.platform.database.StampFragment;
import org.watersmeet.wiki.content.ContentFragment;

/**
 * What a request for a page had to ask beside the page itself, the last time: it will most likely
 * ask the same again, so that is announced before the first question is put, and one round trip
 * answers all.
 *
 * <p>A guess about questions, never about answers: those are read anew each time, and a question
 * that was not guessed is put in a second round trip.
 */
@ApplicationScoped
class StampHints {

    /** What the page is read for: each asks something else beside it. */
    enum Use {
        VIEW,
        SOURCE
    }

    private record Name(Use use, ContentFragment address) {}

    private final NamedCache<Name, List<StampFragment<?>>> cache = Caches.STAMP_HINT.typed();

    /** To be called before the address itself is asked about. */
    void announce(Use use, ContentFragment address) {
        List<StampFragment<?>> known = cache.get(new Name(use, address));
        if (known != null) {
            known.forEach(RequestStamp.current()::expect);
        }
    }

    /** To be called with all that was asked, once it is known. */
    void remember(Use use, ContentFragment address, List<StampFragment<?>> asked) {
        Name name = new Name(use, address);
        if (!asked.equals(cache.get(name))) {
            cache.put(name, List.copyOf(asked));
        }
    }
}
