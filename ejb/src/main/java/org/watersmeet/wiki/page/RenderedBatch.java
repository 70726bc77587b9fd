package org.watersmeet.wiki.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watersmeet.kernel.ContentId;
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
        return Validation.of(entries.values()).questions();
    }

    /** The bodies by content; one whose revision has vanished is left out. */
    public Map<ContentId, RenderedBody> show() {
        Validation.Now now = Validation.of(entries.values()).ask();
        List<ContentBodies.Wanted> stale =
                wanted.stream().filter(each -> !valid(each, now)).toList();
        if (!stale.isEmpty()) {
            entries.putAll(bodies.render(place, stale));
        }
        return shown();
    }

    private boolean valid(ContentBodies.Wanted each, Validation.Now now) {
        RenderedEntry entry = entries.get(each);
        return entry != null && entry.read().hold(now);
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
}
