package org.watersmeet.wiki.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.platform.database.StampFragment;

/** Bodies of one place on their way to be shown; see {@link ContentBodies}. For one thread. */
public final class RenderedBatch {

    private final ContentBodies bodies;
    private final SlotPlace place;
    private final List<ContentBodies.Wanted> wanted;
    private final Map<ContentBodies.Wanted, RenderedEntry> entries;

    RenderedBatch(
            ContentBodies bodies,
            SlotPlace place,
            List<ContentBodies.Wanted> wanted,
            Map<ContentBodies.Wanted, RenderedEntry> known) {
        this.bodies = bodies;
        this.place = place;
        this.wanted = wanted;
        this.entries = known;
    }

    /**
     * What validates the bodies as they are known now; after {@link #show} what it will be next.
     */
    public List<StampFragment<?>> questions() {
        Asked asked = asked();
        List<StampFragment<?>> all = new ArrayList<>();
        if (asked.nodes() != null) {
            all.add(asked.nodes());
        }
        if (asked.missing() != null) {
            all.add(asked.missing());
        }
        return all;
    }

    /** The bodies by content; one whose revision has vanished is left out. */
    public Map<ContentId, RenderedBody> show() {
        Asked asked = asked();
        questions().forEach(RequestStamp.current()::expect);
        Map<Long, NodesFragment.Node> nodes =
                asked.nodes() == null ? Map.of() : RequestStamp.current().askSet(asked.nodes());
        Map<TitlesFragment.Name, TitlesFragment.Target> appeared =
                asked.missing() == null ? Map.of() : RequestStamp.current().askSet(asked.missing());
        List<ContentBodies.Wanted> stale =
                wanted.stream().filter(each -> !valid(each, nodes, appeared)).toList();
        if (!stale.isEmpty()) {
            entries.putAll(bodies.render(place, stale));
        }
        return shown();
    }

    private boolean valid(
            ContentBodies.Wanted each,
            Map<Long, NodesFragment.Node> nodes,
            Map<TitlesFragment.Name, TitlesFragment.Target> appeared) {
        RenderedEntry entry = entries.get(each);
        return entry != null && entry.valid(nodes, appeared);
    }

    private Map<ContentId, RenderedBody> shown() {
        Map<ContentId, RenderedBody> shown = new HashMap<>();
        for (ContentBodies.Wanted each : wanted) {
            RenderedEntry entry = entries.get(each);
            if (entry != null) {
                shown.put(each.content(), bodies.filled(entry, place));
            }
        }
        return shown;
    }

    private record Asked(@Nullable NodesFragment nodes, @Nullable TitlesFragment missing) {}

    private Asked asked() {
        SortedSet<Long> pages = new TreeSet<>();
        SortedSet<TitlesFragment.Name> missing = new TreeSet<>();
        Collection<RenderedEntry> known = entries.values();
        known.forEach(entry -> pages.addAll(entry.pages().keySet()));
        known.forEach(entry -> missing.addAll(entry.missing()));
        return new Asked(
                pages.isEmpty() ? null : new NodesFragment(pages),
                missing.isEmpty() ? null : new TitlesFragment(missing));
    }
}
