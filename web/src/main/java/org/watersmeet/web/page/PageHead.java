package org.watersmeet.web.page;

import java.util.List;
import org.watersmeet.web.PageRef;
import org.watersmeet.web.SpaceRef;

/**
 * What all screens about a page say of it.
 *
 * @param ancestors from the top of the tree down to the parent, without the page itself
 * @param revision the revision that is shown or worked on
 * @param restricted whether only some may view or edit it
 * @param post whether it stands in the blog, not in the tree
 */
public record PageHead(
        long id,
        String title,
        int revision,
        SpaceRef space,
        List<PageRef> ancestors,
        boolean restricted,
        boolean post) {

    public PageHead {
        ancestors = List.copyOf(ancestors);
    }

    public PageRef ref() {
        return new PageRef(id, space.key(), title);
    }

    public String url() {
        return ref().url();
    }

    /** Id of the parent, 0 at the top of the tree. */
    public long parentId() {
        return ancestors.isEmpty() ? 0 : ancestors.getLast().id();
    }

    /** Address of one of the page's tools: {@code "/pages/viewinfo.action"}. */
    public String tool(String path) {
        return path + "?pageId=" + id;
    }
}
