package org.watersmeet.wiki.like;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.cache.Caches;
import org.watersmeet.platform.cache.NamedCache;
import org.watersmeet.wiki.content.ContentFragment;

/** Who likes a content, without a question to the database where this member knows it. */
@ApplicationScoped
public class ContentLikes {

    private record Name(long content, long likesEpoch) {}

    private final NamedCache<Name, List<UserId>> cache = Caches.CONTENT_LIST.typed();

    @Inject LikeStore store;

    /**
     * The first one first.
     *
     * @param content as the request stamp says it is, and the caller may view it
     */
    public List<UserId> of(ContentFragment.Found content) {
        Name name = new Name(content.id().value(), content.epochs().likes());
        List<UserId> known = cache.get(name);
        if (known == null) {
            known = List.copyOf(store.of(content.id()));
            cache.put(name, known);
        }
        return known;
    }
}
