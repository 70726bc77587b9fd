package org.watersmeet.web.space;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.PageRef;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.View;

/**
 * What is loose in a space: titles that pages link to and no page has, and pages that no page links
 * to.
 *
 * @param undefined empty on the screen of orphaned pages
 * @param orphaned empty on the screen of undefined pages
 * @param nextUrl where the list goes on; null at its end
 */
public record LinksView(
        Frame frame,
        Sidebar sidebar,
        Kind kind,
        List<Undefined> undefined,
        List<PageRef> orphaned,
        @Nullable String nextUrl)
        implements View {

    /** Which of the two is shown. */
    public enum Kind {
        UNDEFINED,
        ORPHANED
    }

    /**
     * A title without a page.
     *
     * @param linking how many pages link to it
     * @param first some of them
     * @param createUrl null for those who may not create it
     */
    public record Undefined(
            String title, int linking, List<PageRef> first, @Nullable String createUrl) {
        public Undefined {
            first = List.copyOf(first);
        }
    }

    public LinksView {
        undefined = List.copyOf(undefined);
        orphaned = List.copyOf(orphaned);
    }

    public boolean isEmpty() {
        return undefined.isEmpty() && orphaned.isEmpty();
    }
}
