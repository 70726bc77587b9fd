package org.watersmeet.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.PageRef;
import org.watersmeet.web.View;

/**
 * What is known about a page besides its text.
 *
 * @param tinyUrl absolute, to be passed on
 * @param characters length of the storage format
 * @param children in the order of the tree; those the reader may see
 * @param links to and from other pages
 */
public record InfoView(
        Frame frame,
        PageHead page,
        Byline byline,
        String tinyUrl,
        long characters,
        List<PageRef> children,
        Links links)
        implements View {

    /**
     * @param incoming pages that link here and the reader may see
     * @param more whether there are more than are listed
     */
    public record Links(List<PageRef> incoming, boolean more, List<Outgoing> outgoing) {
        public Links {
            incoming = List.copyOf(incoming);
            outgoing = List.copyOf(outgoing);
        }
    }

    /**
     * A title that the page links to.
     *
     * @param url null when the reader sees no such page
     */
    public record Outgoing(String space, String title, @Nullable String url) {}

    public InfoView {
        children = List.copyOf(children);
    }
}
