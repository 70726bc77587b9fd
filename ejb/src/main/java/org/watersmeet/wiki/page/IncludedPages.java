package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.wiki.content.Revision;
import org.watersmeet.wiki.content.RevisionStore;

/**
 * Bodies of pages, or parts of them, for use in other pages: from the cache as long as what they
 * depend on is as it was, else rendered. All that is asked for together costs one round trip, and
 * two more when something has to be rendered.
 */
@ApplicationScoped
public class IncludedPages {

    @Inject BodyCache cache;
    @Inject BodyRendering rendering;
    @Inject RevisionStore revisions;

    /**
     * What is wanted of a page. The caller has made sure that it may be viewed.
     *
     * @param revision a number that the database has just named as current
     */
    public record Wanted(SlotPlace place, int revision, BodyPart part) {

        private String name() {
            return part.suffixed(BodyCache.name(Objects.requireNonNull(place.content()), revision));
        }
    }

    static String name(SlotPlace place) {
        return String.valueOf(place.content());
    }

    /**
     * @return the bodies by what was wanted; without those whose page has no such part
     */
    public Map<Wanted, NestedBody> bodies(List<Wanted> wanted) {
        Map<Wanted, RenderedEntry> entries = valid(wanted);
        List<Wanted> missing =
                wanted.stream().distinct().filter(it -> !entries.containsKey(it)).toList();
        render(missing, entries);
        Map<Wanted, NestedBody> bodies = new HashMap<>();
        entries.forEach(
                (it, entry) ->
                        bodies.put(
                                it,
                                new NestedBody(
                                        it.part().suffixed(name(it.place())), it.place(), entry)));
        return bodies;
    }

    /** Those in the cache whose dependencies are as they were. */
    private Map<Wanted, RenderedEntry> valid(List<Wanted> wanted) {
        Map<Wanted, RenderedEntry> cached = new HashMap<>();
        for (Wanted one : wanted) {
            RenderedEntry entry = cached.containsKey(one) ? null : cache.get(one.name());
            if (entry != null) {
                cached.put(one, entry);
            }
        }
        Validation.Now now = Validation.of(cached.values()).ask();
        cached.values().removeIf(entry -> !entry.read().hold(now));
        return cached;
    }

    private void render(List<Wanted> wanted, Map<Wanted, RenderedEntry> entries) {
        Map<ContentId, Integer> numbers = new LinkedHashMap<>();
        wanted.forEach(
                it -> numbers.put(Objects.requireNonNull(it.place().content()), it.revision()));
        if (numbers.isEmpty()) {
            return;
        }
        Map<ContentId, Revision> sources = revisions.findAll(numbers);
        List<Wanted> found = new ArrayList<>();
        List<BodyRendering.Part> parts = new ArrayList<>();
        for (Wanted one : wanted) {
            Revision source = sources.get(one.place().content());
            Document part = source == null ? null : part(one, source);
            if (part != null) {
                found.add(one);
                parts.add(new BodyRendering.Part(one.place(), one.revision(), part));
            }
        }
        List<RenderedEntry> rendered = rendering.render(parts);
        for (int i = 0; i < found.size(); i++) {
            cache.put(found.get(i).name(), rendered.get(i));
            entries.put(found.get(i), rendered.get(i));
        }
    }

    private static @Nullable Document part(Wanted wanted, Revision source) {
        return wanted.part().of(StorageFormat.decode(source.body()));
    }
}
