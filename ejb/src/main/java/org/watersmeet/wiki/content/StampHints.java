package org.watersmeet.wiki.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.watersmeet.platform.cache.Caches;
import org.watersmeet.platform.cache.NamedCache;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.platform.database.StampFragment;

/**
 * What a request for a content had to ask beside the content itself, the last time: it will most
 * likely ask the same again, so that is announced before the first question is put, and one round
 * trip answers all.
 *
 * <p>A guess about questions, never about answers: those are read anew each time, and a question
 * that was not guessed is put in a second round trip.
 */
@ApplicationScoped
public class StampHints {

    /** What the content is read for: each asks something else beside it. */
    public enum Use {
        VIEW,
        SOURCE,
        CHILDREN,
        LIKES,
        COMMENTS
    }

    private record Name(Use use, ContentFragment address) {}

    private final NamedCache<Name, List<StampFragment<?>>> cache = Caches.STAMP_HINT.typed();

    /** A guess that was announced; empty when there was none. */
    public final class Guess {
        private final Name name;
        private final List<StampFragment<?>> announced;

        private Guess(Name name, List<StampFragment<?>> announced) {
            this.name = name;
            this.announced = announced;
        }

        /** To be called with all that was asked, for the next request. */
        public void turnedOutAs(List<StampFragment<?>> asked) {
            if (!asked.equals(announced)) {
                cache.put(name, List.copyOf(asked));
            }
        }
    }

    /** To be called before the address itself is asked about. */
    public Guess announce(Use use, ContentFragment address) {
        Name name = new Name(use, address);
        List<StampFragment<?>> known = cache.get(name);
        Guess guess = new Guess(name, known == null ? List.of() : known);
        guess.announced.forEach(RequestStamp.current()::expect);
        return guess;
    }
}
