package org.watersmeet.web.talk;

import org.watersmeet.web.PageRef;
import org.watersmeet.web.SpaceRef;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.content.ContentSummary;
import org.watersmeet.wiki.content.ListedContent;

/** Content of any kind as something to name and to link to. */
public record ContentRef(long id, boolean page, SpaceRef space, String title) {

    static ContentRef of(ContentSummary content) {
        return new ContentRef(
                content.id().value(),
                content.kind() == ContentKind.PAGE,
                new SpaceRef(content.space().value(), content.spaceName()),
                content.title());
    }

    static ContentRef of(ListedContent content) {
        return new ContentRef(
                content.id().value(),
                content.kind() == ContentKind.PAGE,
                new SpaceRef(content.space().value(), content.spaceName()),
                content.title());
    }

    /** Pages have readable addresses that survive a rename; all else is found by its id. */
    public String url() {
        return page
                ? new PageRef(id, space.key(), title).url()
                : "/pages/viewpage.action?pageId=" + id;
    }

    /** Address of a screen about it: {@code "/labels/editlabels.action"}. */
    public String tool(String path) {
        return path + "?pageId=" + id;
    }
}
