package org.watersmeet.wiki.label;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.people.access.Caller;
import org.watersmeet.platform.cache.Caches;
import org.watersmeet.platform.cache.NamedCache;
import org.watersmeet.wiki.content.ContentFragment;

/**
 * Labels of a content, without a question to the database where this member knows them: everybody's
 * by the content's epoch, the caller's own by the caller's. They are kept apart so that the stars
 * of all users neither fill the list of a page nor name it anew.
 */
@ApplicationScoped
class ContentLabels {

    private record Shared(long content, long epoch) {}

    private record Personal(long user, long epoch) {}

    private final NamedCache<Object, Object> cache = Caches.CONTENT_LIST.typed();

    @Inject LabelStore store;

    List<Label> of(ContentFragment.Found content, Caller caller) {
        return joined(shared(content), personal(caller).getOrDefault(content.id(), List.of()));
    }

    @SuppressWarnings("unchecked")
    List<Label> shared(ContentFragment.Found content) {
        Shared name = new Shared(content.id().value(), content.epochs().labels());
        Object known = cache.get(name);
        if (known == null) {
            known = store.shared(List.of(content.id())).getOrDefault(content.id(), List.of());
            cache.put(name, known);
        }
        return (List<Label>) known;
    }

    /** All that the caller has tagged with labels of their own, by content. */
    @SuppressWarnings("unchecked")
    Map<ContentId, List<Label>> personal(Caller caller) {
        if (caller.anonymous()) {
            return Map.of();
        }
        Personal name = new Personal(caller.id().value(), caller.labelsEpoch());
        Object known = cache.get(name);
        if (known == null) {
            known = Map.copyOf(store.personal(caller.id()));
            cache.put(name, known);
        }
        return (Map<ContentId, List<Label>>) known;
    }

    static List<Label> joined(List<Label> shared, List<Label> personal) {
        if (personal.isEmpty()) {
            return shared;
        }
        List<Label> all = new ArrayList<>(shared);
        all.addAll(personal);
        return List.copyOf(all);
    }
}
