package org.watersmeet.wiki.page;

import java.util.Map;
import org.watersmeet.kernel.ContentId;

/**
 * The part of a space's tree that is shown: a level, open along some paths.
 *
 * @param open levels below it by the pages whose children they are; only of pages in levels shown
 * @param current id of the page being viewed; 0 for none
 */
public record PageTree(PageTreeLevel top, Map<ContentId, PageTreeLevel> open, long current) {

    public PageTree {
        open = Map.copyOf(open);
    }

    /** A level with all its branches closed. */
    public static PageTree closed(PageTreeLevel level) {
        return new PageTree(level, Map.of(), 0);
    }
}
