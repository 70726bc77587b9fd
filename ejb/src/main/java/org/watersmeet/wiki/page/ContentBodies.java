package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.wiki.content.Revision;
import org.watersmeet.wiki.content.RevisionStore;

/**
 * Rendered bodies of small contents that are shown together, such as comments: cached one by one
 * like those of pages, validated and rendered with one question for all.
 */
@ApplicationScoped
public class ContentBodies {

    @Inject BodyCache cache;
    @Inject BodyRendering rendering;
    @Inject Slots slots;
    @Inject RevisionStore revisions;

    /** One state of a content. */
    public record Wanted(ContentId content, int revision) {}

    /**
     * Bodies of one place; what they ask can be announced before they are read.
     *
     * @param place what they stand on: their links and macros are read as that content's
     */
    public RenderedBatch batch(SlotPlace place, Collection<Wanted> wanted) {
        Map<Wanted, RenderedEntry> known = new LinkedHashMap<>();
        for (Wanted each : wanted) {
            RenderedEntry entry = cache.get(name(each));
            if (entry != null) {
                known.put(each, entry);
            }
        }
        return new RenderedBatch(this, place, List.copyOf(wanted), known);
    }

    /** Renders what is not known or no longer valid; two queries for all. */
    Map<Wanted, RenderedEntry> render(SlotPlace place, Collection<Wanted> wanted) {
        Map<ContentId, Integer> numbers = new HashMap<>();
        wanted.forEach(each -> numbers.put(each.content(), each.revision()));
        Map<ContentId, Revision> sources = revisions.findAll(numbers);
        List<Wanted> found = new ArrayList<>();
        List<BodyRendering.Part> parts = new ArrayList<>();
        for (Wanted each : wanted) {
            Revision source = sources.get(each.content());
            if (source != null) {
                found.add(each);
                parts.add(new BodyRendering.Part(place, 0, StorageFormat.decode(source.body())));
            }
        }
        List<RenderedEntry> entries = rendering.render(parts);
        Map<Wanted, RenderedEntry> rendered = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            cache.put(name(found.get(i)), entries.get(i));
            rendered.put(found.get(i), entries.get(i));
        }
        return rendered;
    }

    RenderedBody filled(RenderedEntry entry, SlotPlace place) {
        return slots.filled(entry, place);
    }

    private static String name(Wanted wanted) {
        return BodyCache.name(wanted.content(), wanted.revision());
    }
}
