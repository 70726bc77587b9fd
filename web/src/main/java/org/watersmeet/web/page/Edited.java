package org.watersmeet.web.page;

import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.space.SpaceKey;

/** What an editor works on. */
sealed interface Edited {

    /** Names the work in the session: one text for each page, one new page for each space. */
    String subject();

    /** A page that exists. */
    record Existing(ContentId id) implements Edited {
        @Override
        public String subject() {
            return "page:" + id;
        }
    }

    /**
     * A page to be.
     *
     * @param title a proposal, may be empty
     */
    record New(SpaceKey space, @Nullable ContentId parent, String title) implements Edited {
        @Override
        public String subject() {
            return "new:" + space.lookup() + ":" + (parent == null ? "" : parent);
        }
    }
}
