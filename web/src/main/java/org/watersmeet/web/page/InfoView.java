package org.watersmeet.web.page;

import java.util.List;
import org.watersmeet.web.Frame;
import org.watersmeet.web.PageRef;
import org.watersmeet.web.View;

/**
 * What is known about a page besides its text.
 *
 * @param tinyUrl absolute, to be passed on
 * @param characters length of the storage format
 * @param children in the order of the tree; those the reader may see
 */
public record InfoView(
        Frame frame,
        PageHead page,
        Byline byline,
        String tinyUrl,
        long characters,
        List<PageRef> children)
        implements View {

    public InfoView {
        children = List.copyOf(children);
    }
}
