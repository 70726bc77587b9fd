package org.watersmeet.wiki.macro;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.page.SlotPlace;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * A current page or blog post that the reader may view.
 *
 * @param revision of its current body
 * @param parent 0 at the top of the space
 * @param home the space's home page, 0 for none
 */
record FoundContent(
        ContentId id,
        ContentKind kind,
        int revision,
        String title,
        long parent,
        SpaceId spaceId,
        SpaceKey space,
        String spaceName,
        long home) {

    SlotPlace place() {
        return new SlotPlace(id, spaceId, space, title);
    }

    String address() {
        return kind == ContentKind.PAGE
                ? pageAddress(space, id)
                : "/pages/viewpage.action?pageId=" + id;
    }

    static String pageAddress(SpaceKey space, ContentId id) {
        return "/spaces/"
                + URLEncoder.encode(space.value(), StandardCharsets.UTF_8)
                + "/pages/"
                + id;
    }
}
