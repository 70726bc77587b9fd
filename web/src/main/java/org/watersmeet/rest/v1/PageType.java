package org.watersmeet.rest.v1;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Slice;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.content.SaveKey;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.SavedPage;
import org.watersmeet.wiki.space.SpaceKey;

/** Pages of the tree; they can be moved, too. */
@ApplicationScoped
class PageType extends TextType {

    @Override
    public ContentKind kind() {
        return ContentKind.PAGE;
    }

    @Override
    public String name() {
        return "page";
    }

    @Override
    Slice<PageDetails> current(ContentQuery query, Paging paging) {
        String title = query.title();
        if (query.space() == null) {
            return title == null
                    ? pages.everywhere(paging.start(), paging.limit())
                    : pages.titledAnywhere(title, paging.start(), paging.limit());
        }
        SpaceKey space = new SpaceKey(query.space());
        if (title == null) {
            return pages.inSpace(space, paging.start(), paging.limit());
        }
        Optional<PageDetails> found = pages.titled(space, title);
        return new Slice<>(paging.start() > 0 ? List.of() : found.stream().toList(), false);
    }

    @Override
    SavedPage create(ContentInput input, @Nullable SaveKey key) {
        return editing.create(input.create(key));
    }
}
