package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.platform.cache.ByteCache;
import org.watersmeet.platform.cluster.Member;

/** Rendered bodies by content and revision. What is found has still to be validated. */
@ApplicationScoped
class BodyCache {

    /** Part of the names: another build may render the same revision otherwise. */
    private static final String RENDERER = Member.build();

    private final ByteCache renderings = ByteCache.renderedBodies();

    static String name(ContentId content, int revision) {
        return content + ":" + revision + ":" + RENDERER;
    }

    @Nullable RenderedEntry get(String name) {
        byte[] known = renderings.get(name);
        return known == null ? null : RenderedEntry.read(known);
    }

    void put(String name, RenderedEntry entry) {
        renderings.put(name, entry.write());
    }
}
