package org.watersmeet.rest.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Slice;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.content.SaveKey;
import org.watersmeet.wiki.page.BlogService;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.SavedPage;
import org.watersmeet.wiki.space.SpaceKey;

/** Blog posts; a query may name the day one was published. */
@ApplicationScoped
class BlogPostType extends TextType {

    @Inject BlogService blog;

    @Override
    public ContentKind kind() {
        return ContentKind.BLOG_POST;
    }

    @Override
    public String name() {
        return "blogpost";
    }

    @Override
    Slice<PageDetails> current(ContentQuery query, Paging paging) {
        if (query.space() == null) {
            return query.title() == null
                    ? blog.everywhere(paging.start(), paging.limit())
                    : NOTHING;
        }
        SpaceKey space = new SpaceKey(query.space());
        if (query.title() == null) {
            return blog.inSpace(space, paging.start(), paging.limit());
        }
        return paging.start() > 0
                ? NOTHING
                : blog.titled(space, query.title(), query.postingDay(), paging.limit());
    }

    @Override
    SavedPage create(ContentInput input, @Nullable SaveKey key) {
        return editing.publish(input.createPost(key));
    }
}
