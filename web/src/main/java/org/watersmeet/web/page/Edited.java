package org.watersmeet.web.page;

import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Text;
import org.watersmeet.wiki.content.Title;
import org.watersmeet.wiki.space.SpaceKey;

/** What an editor works on. */
sealed interface Edited {

    /**
     * Names the work in the session: one text for each page, one for each title of a new page that
     * a link asked for, one more for each place where a new page of no such title is begun.
     */
    String subject();

    /** A page that exists. */
    record Existing(ContentId id) implements Edited {
        @Override
        public String subject() {
            return "page:" + id;
        }
    }

    /** A blog post to be. */
    record NewPost(SpaceKey space) implements Edited {
        @Override
        public String subject() {
            return "post:" + space.lookup();
        }
    }

    /**
     * A page to be.
     *
     * @param asked the title that a link to a missing page asked for; empty for none
     */
    record New(SpaceKey space, @Nullable ContentId parent, String asked) implements Edited {
        @Override
        public String subject() {
            return "new:"
                    + space.lookup()
                    + ":"
                    + (parent == null ? "" : parent)
                    + ":"
                    + Text.shortened(asked, Title.MAX);
        }
    }
}
